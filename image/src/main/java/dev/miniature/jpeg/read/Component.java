package dev.miniature.jpeg.read;

/// A component of a picture, as its frame header declares it (T.81, B.2.2).
///
/// @param id the id by which scans refer to it
/// @param horizontal sampling factor, 1–4
/// @param vertical sampling factor, 1–4
/// @param quantisation the slot of its quantisation table, 0–3
public record Component(int id, int horizontal, int vertical, int quantisation) {}
