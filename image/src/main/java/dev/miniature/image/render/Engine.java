package dev.miniature.image.render;

/// What pictures can be decoded and encoded with.
public enum Engine {
  /// Our own JPEG core, in plain Java.
  JPEG,
  /// libvips, a native library that is not on every machine.
  VIPS,
  /// The readers and writers of the JDK and of TwelveMonkeys, which are everywhere.
  JAVA2D
}
