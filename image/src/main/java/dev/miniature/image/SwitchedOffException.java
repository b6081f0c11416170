package dev.miniature.image;

/// Thrown if the file has a supported format that is disabled.
public final class SwitchedOffException extends ImageException {
  private static final long serialVersionUID = 1L;

  private final ImageFormat format;

  SwitchedOffException(ImageFormat format) {
    super(format + " originals are disabled");
    this.format = format;
  }

  /// Returns the format.
  public ImageFormat format() {
    return format;
  }
}
