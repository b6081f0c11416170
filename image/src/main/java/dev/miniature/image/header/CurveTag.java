package dev.miniature.image.header;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Writes tone curves as tags of an ICC profile: formulas as they are (ICC.1:2022, 10.18), and
/// samples with fewer points if there are too many (10.6).
final class CurveTag {
  private static final int HEAD = 12;
  private static final int MAX_SAMPLE = 65_535;

  /// The first value that a number with sixteen fractional bits cannot have.
  private static final double FIXED_LIMIT = 32_768;

  private static final TransferFunction.Formula SRGB =
      new TransferFunction.Formula(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045, 0, 0);

  private static final TransferFunction.Formula SMPTE_240 =
      new TransferFunction.Formula(
          1 / 0.45, 1 / 1.1115, 0.1115 / 1.1115, 1 / 4.0, 4 * 0.0228, 0, 0);

  private CurveTag() {}

  /// Returns the tag of a curve; empty if it has none.
  ///
  /// @param room the maximum size of a tag with samples, in bytes
  static Optional<byte[]> of(TransferFunction curve, int room) {
    return switch (curve) {
      case TransferFunction.Power(double exponent) -> formula(0, exponent);
      case TransferFunction.Formula formula -> formula(formula);
      case TransferFunction.Sampled samples -> samples(samples, (room - HEAD) / 2);
      case TransferFunction.Named.SRGB -> formula(SRGB);
      case TransferFunction.Named.SMPTE_240 -> formula(SMPTE_240);
      case TransferFunction.Named.PQ, TransferFunction.Named.HLG -> Optional.empty();
    };
  }

  private static Optional<byte[]> formula(TransferFunction.Formula it) {
    return it.e() == 0 && it.f() == 0
        ? formula(3, it.power(), it.a(), it.b(), it.c(), it.start())
        : formula(4, it.power(), it.a(), it.b(), it.c(), it.start(), it.e(), it.f());
  }

  private static Optional<byte[]> formula(int kind, double... parameters) {
    ByteBuffer tag = ByteBuffer.allocate(HEAD + Integer.BYTES * parameters.length);
    tag.put("para".getBytes(StandardCharsets.US_ASCII)).putInt(0).putShort((short) kind);
    tag.position(HEAD);
    for (double parameter : parameters) {
      if (!(Math.abs(parameter) < FIXED_LIMIT)) {
        return Optional.empty();
      }
      tag.putInt(ProfileWriter.fixed(parameter));
    }
    return Optional.of(tag.array());
  }

  private static Optional<byte[]> samples(TransferFunction.Sampled curve, int max) {
    int points = Math.min(curve.points(), max);
    if (points < 2) {
      return Optional.empty();
    }
    ByteBuffer tag = ByteBuffer.allocate(HEAD + Short.BYTES * points);
    tag.put("curv".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(points);
    for (int i = 0; i < points; i++) {
      tag.putShort((short) Math.round(curve.light(i / (points - 1.0)) * MAX_SAMPLE));
    }
    return Optional.of(tag.array());
  }
}
