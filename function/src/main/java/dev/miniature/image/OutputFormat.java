package dev.miniature.image;

import java.util.Set;

/// In which format the thumbnail is wanted.
public sealed interface OutputFormat {

  /// This format and no other.
  ///
  /// @param format one of the formats that are for the web
  record Fixed(ImageFormat format) implements OutputFormat {}

  /// What the original is, if that can be written for the web; else PNG where there is transparency
  /// and JPEG where there is none.
  record AsOriginal() implements OutputFormat {}

  /// The format to write a thumbnail of this original in.
  ///
  /// @param writable what the renderer at hand can write
  default ImageFormat of(ImageHeader original, Set<ImageFormat> writable) {
    return switch (this) {
      case Fixed(ImageFormat format) -> format;
      case AsOriginal()
          when original.format().isForTheWeb() && writable.contains(original.format()) ->
          original.format();
      case AsOriginal() -> original.alpha() ? ImageFormat.PNG : ImageFormat.JPEG;
    };
  }
}
