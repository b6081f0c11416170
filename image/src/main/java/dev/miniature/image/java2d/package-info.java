/// The steps by which Java2D makes a thumbnail, each in a class of its own: decode and shrink,
/// resize, bring to sRGB, turn, frame, encode.
///
/// Decoders come from the JDK and from TwelveMonkeys, and Thumbnailator resizes. Whatever they
/// throw stops in [DecodingWall].
@NullMarked
package dev.miniature.image.java2d;

import org.jspecify.annotations.NullMarked;
