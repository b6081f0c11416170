package dev.miniature.jpeg.read;

/// One of the planes a picture consists of, as its frame header declares it (T.81, B.2.2).
///
/// @param id by which scans name it
/// @param horizontal sampling factor, 1–4
/// @param vertical sampling factor, 1–4
/// @param quantisation which table its coefficients are multiplied with, 0–3
public record Component(int id, int horizontal, int vertical, int quantisation) {}
