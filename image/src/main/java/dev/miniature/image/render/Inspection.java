package dev.miniature.image.render;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.image.header.Beginnings;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Plan;
import java.util.List;
import java.util.Optional;

/// Judges originals before they are decoded.
///
/// @param name the engines' name
/// @param decoders the decoders, in order of preference
/// @param allowed the formats that are enabled
record Inspection(String name, List<Decoder> decoders, Decoders allowed) {

  /// Refuses an original for what its first bytes show.
  ///
  /// @return whether it can be decoded while the rest arrives
  boolean judgeBeginning(OriginalBytes original, long maxPixels) throws ImageException {
    ImageFormat format = Beginnings.format(original, allowed);
    Decoder first = first(format);
    Optional<ImageHeader> header = Beginnings.header(original, format);
    if (header.isEmpty()) {
      return false;
    }
    ImageHeaders.checkShape(header.get().stored());
    Plan.checkPixels(header.get(), maxPixels);
    return first.readsArriving(original, header.get());
  }

  /// Reads and checks the header.
  ImageHeader header(OriginalBytes original) throws ImageException {
    ImageFormat begun = Beginnings.format(original, allowed);
    // A camera's raw file begins like a TIFF, and the part that tells may stand at its end.
    ImageFormat format =
        begun == ImageFormat.TIFF ? ImageHeaders.format(original.whole(), allowed) : begun;
    return first(format).header(original);
  }

  /// Returns whether decoding may take long and cannot be stopped.
  boolean isUnstoppable(OriginalBytes original) {
    return Beginnings.format(original)
        .flatMap(format -> reader(format).map(first -> !first.isStoppable(format)))
        .orElse(false);
  }

  private Decoder first(ImageFormat format) throws UnknownFormatException {
    return reader(format)
        .orElseThrow(() ->
            new UnknownFormatException(
                "a picture in the format " + format, format + " is not read by " + name));
  }

  private Optional<Decoder> reader(ImageFormat format) {
    return decoders.stream().filter(decoder -> decoder.reads().contains(format)).findFirst();
  }
}
