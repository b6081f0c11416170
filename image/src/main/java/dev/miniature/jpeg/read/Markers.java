package dev.miniature.jpeg.read;

/// The second bytes of the markers that are used here (T.81, table B.1).
final class Markers {
  static final int SOF0 = 0xC0;
  static final int SOF2 = 0xC2;
  static final int DHT = 0xC4;
  static final int JPG = 0xC8;
  static final int DAC = 0xCC;
  static final int SOF15 = 0xCF;
  static final int RST0 = 0xD0;
  static final int SOI = 0xD8;
  static final int EOI = 0xD9;
  static final int SOS = 0xDA;
  static final int DQT = 0xDB;
  static final int DRI = 0xDD;
  static final int APP0 = 0xE0;
  static final int APP14 = 0xEE;

  private Markers() {}

  /// Returns whether the marker begins a frame.
  static boolean isFrame(int marker) {
    return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
  }

  /// Returns whether the marker has no content.
  static boolean standsAlone(int marker) {
    return marker <= 1 || (marker >= RST0 && marker <= SOI);
  }
}
