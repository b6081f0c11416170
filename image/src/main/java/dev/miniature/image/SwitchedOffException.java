package dev.miniature.image;

/// The bytes are a picture of a format that could be read, and is switched off here.
public final class SwitchedOffException extends ImageException {
  private static final long serialVersionUID = 1L;

  private final ImageFormat format;

  SwitchedOffException(ImageFormat format) {
    super(format + " originals are switched off");
    this.format = format;
  }

  /// What it is.
  public ImageFormat format() {
    return format;
  }
}
