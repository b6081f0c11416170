package dev.miniature.image;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file format of pictures, with the names the web has for it.
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

  /// What `Content-Type` says of it.
  public String mediaType() {
    return mediaType;
  }

  /// Its usual file name extension, lower case, without the dot.
  public String extension() {
    return extensions.getFirst();
  }

  /// All extensions that its files have, the usual one first; lower case, without the dot.
  public List<String> extensions() {
    return extensions;
  }

  /// Whether every browser of today shows it, so that a thumbnail may be sent in it.
  public boolean isForTheWeb() {
    return forTheWeb;
  }

  /// Whether it can store transparency.
  public boolean storesAlpha() {
    return alpha;
  }

  /// Whether thumbnails in it can move.
  public boolean storesAnimations() {
    return this == GIF || this == WEBP;
  }

  /// The format that files with this extension usually have, or empty when no picture is called so.
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

  /// The format that a URL or a style asks for with this extension: the usual one of a format that
  /// is for the web, or `jpeg`.
  ///
  /// @param extension without the dot, in any case
  public static Optional<ImageFormat> ofWebExtension(String extension) {
    String lower = extension.toLowerCase(Locale.ROOT);
    return ofExtension(lower)
        .filter(ImageFormat::isForTheWeb)
        .filter(format -> lower.equals(format.extension()) || lower.equals("jpeg"));
  }
}
