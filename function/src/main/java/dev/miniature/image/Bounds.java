package dev.miniature.image;

/// What the caller of a renderer has room and time for.
///
/// @param mostPixels the most pixels to decode, over all frames
/// @param mostFrames an animation with more frames is answered by its first one
/// @param mostBytes the largest thumbnail that can be sent; a larger one is encoded again at a
///   lower quality before it is given up
/// @param deadline when it must be there
public record Bounds(long mostPixels, int mostFrames, int mostBytes, Deadline deadline) {}
