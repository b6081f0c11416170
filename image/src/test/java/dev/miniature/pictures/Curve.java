package dev.miniature.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The relation between a channel's value and its light.
enum Curve {
  /// Linear near black, then the power 2.4 (IEC 61966-2-1).
  SRGB {
    @Override
    double light(double part) {
      return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
    }

    @Override
    double part(double light) {
      return light <= 0.0031308 ? light * 12.92 : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
    }

    @Override
    byte[] tag() {
      ByteBuffer tag = ByteBuffer.allocate(32);
      tag.put("para".getBytes(StandardCharsets.US_ASCII)).putInt(0).putShort((short) 3);
      tag.putShort((short) 0);
      for (double value : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
        tag.putInt(IccProfile.fixed(value));
      }
      return tag.array();
    }
  },
  /// The same, as 1,024 samples with straight lines between them.
  SRGB_SAMPLED {
    private static final int POINTS = 1024;

    @Override
    double light(double part) {
      return SRGB.light(part);
    }

    @Override
    double part(double light) {
      return SRGB.part(light);
    }

    @Override
    byte[] tag() {
      ByteBuffer tag = ByteBuffer.allocate(12 + 2 * POINTS);
      tag.put("curv".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(POINTS);
      for (int i = 0; i < POINTS; i++) {
        tag.putShort((short) Math.round(light(i / (POINTS - 1.0)) * 65_535));
      }
      return tag.array();
    }
  },
  /// The power 1.8, as a formula with one parameter.
  GAMMA_1_8 {
    @Override
    double light(double part) {
      return StrictMath.pow(part, 1.8);
    }

    @Override
    double part(double light) {
      return StrictMath.pow(light, 1 / 1.8);
    }

    @Override
    byte[] tag() {
      ByteBuffer tag = ByteBuffer.allocate(16);
      tag.put("para".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(0);
      return tag.putInt(IccProfile.fixed(1.8)).array();
    }
  },
  /// The power 2 + 51/256, which Adobe RGB uses for 2.2.
  GAMMA_2_2 {
    private static final double POWER = 2 + 51 / 256.0;

    @Override
    double light(double part) {
      return StrictMath.pow(part, POWER);
    }

    @Override
    double part(double light) {
      return StrictMath.pow(light, 1 / POWER);
    }

    @Override
    byte[] tag() {
      ByteBuffer tag = ByteBuffer.allocate(16);
      tag.put("curv".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(1);
      tag.putShort((short) (int) (POWER * 256));
      return tag.array();
    }
  };

  /// Returns the light, 0 to 1, of a value from 0 to 1.
  abstract double light(double part);

  /// Returns the value from 0 to 1 for a light from 0 to 1.
  abstract double part(double light);

  /// Returns the curve's tag in an ICC profile (ICC.1:2022, 10.6 and 10.18).
  abstract byte[] tag();

  /// Returns the light, 0 to 1, of a value from 0 to 255.
  double light(int number) {
    return light(number / 255.0);
  }

  /// Returns the value from 0 to 255 for a light, clamped.
  int number(double light) {
    return (int) Math.floor(part(Math.clamp(light, 0.0, 1.0)) * 255 + 0.5);
  }
}
