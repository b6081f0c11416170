package dev.miniature.image.render;

/// The engines that decode and encode pictures.
public enum Engine {
  /// The JPEG core, in plain Java.
  JPEG,
  /// libvips, a native library that may be missing.
  VIPS,
  /// The readers and writers of the JDK and of TwelveMonkeys, which are always available.
  JAVA2D
}
