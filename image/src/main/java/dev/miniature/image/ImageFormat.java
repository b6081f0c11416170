package dev.miniature.image;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A picture file format, with its web names.
public enum ImageFormat {
  JPEG("image/jpeg", true, false, "jpg", "jpeg", "jpe", "jfif"),
  PNG("image/png", true, true, "png", "apng"),
  GIF("image/gif", true, true, "gif"),
  WEBP("image/webp", true, true, "webp"),
  AVIF("image/avif", true, true, "avif"),
  BMP("image/bmp", false, true, "bmp", "dib"),
  TIFF("image/tiff", false, true, "tif", "tiff"),
  PSD("image/vnd.adobe.photoshop", false, true, "psd", "psb"),
  ICNS("image/x-icns", false, true, "icns"),
  TGA("image/x-tga", false, true, "tga"),
  PCX("image/vnd.zbrush.pcx", false, false, "pcx"),
  PNM("image/x-portable-anymap", false, true, "pnm", "pbm", "pgm", "ppm", "pam"),
  SVG("image/svg+xml", false, true, "svg");

  private final String mediaType;
  private final boolean forTheWeb;
  private final boolean alpha;

  @SuppressWarnings("ImmutableEnumChecker" /* List.of is immutable. */)
  private final List<String> extensions;

  ImageFormat(String mediaType, boolean forTheWeb, boolean alpha, String... extensions) {
    this.mediaType = mediaType;
    this.forTheWeb = forTheWeb;
    this.alpha = alpha;
    this.extensions = List.of(extensions);
  }

  /// Returns its media type for `Content-Type`.
  public String mediaType() {
    return mediaType;
  }

  /// Returns its usual file name extension in lower case, without the dot.
  public String extension() {
    return extensions.getFirst();
  }

  /// Returns all its extensions, the usual one first, in lower case, without the dot.
  public List<String> extensions() {
    return extensions;
  }

  /// Returns whether every current browser shows it, so that a thumbnail may have this format.
  public boolean isForTheWeb() {
    return forTheWeb;
  }

  /// Returns whether it can store transparency.
  public boolean storesAlpha() {
    return alpha;
  }

  /// Returns whether thumbnails in it can be animated.
  public boolean storesAnimations() {
    return this == GIF || this == WEBP;
  }

  /// Returns the maximum length of a side, in pixels, of thumbnails in this format: the limits of
  /// libwebp, libheif and libjpeg.
  public int maxSide() {
    return switch (this) {
      case WEBP -> 16_383;
      case AVIF -> 16_384;
      case JPEG, PNG, GIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG -> 65_500;
    };
  }

  /// Returns the usual format of files with this extension; empty if there is none.
  ///
  /// @param extension without the dot, in any case
  public static Optional<ImageFormat> ofExtension(String extension) {
    String lower = extension.toLowerCase(Locale.ROOT);
    for (ImageFormat format : values()) {
      if (format.extensions.contains(lower)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /// Returns the format that a URL or a style requests with this extension: the usual extension of
  /// a web format, or `jpeg`.
  ///
  /// @param extension without the dot, in any case
  public static Optional<ImageFormat> ofWebExtension(String extension) {
    String lower = extension.toLowerCase(Locale.ROOT);
    return ofExtension(lower)
        .filter(ImageFormat::isForTheWeb)
        .filter(format -> lower.equals(format.extension()) || lower.equals("jpeg"));
  }
}
