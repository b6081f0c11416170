package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.TooComplexException;
import org.jspecify.annotations.Nullable;

/// Reads the header of an AVIF: the properties of its primary item (ISO/IEC 23008-12, section 6.5).
final class AvifHeader {
  private @Nullable Dimensions visible;
  private int quarterTurns;
  private boolean mirrored;
  private boolean flipped;

  private AvifHeader() {}

  static boolean looksLikeOne(Bytes file) {
    if (!file.reads(4, "ftyp")) {
      return false;
    }
    try {
      long end = Math.min(file.u32(0), Math.min(file.size(), 256));
      for (long at = 8; at + 4 <= end; at += 4) {
        if (file.reads(at, "avif") || file.reads(at, "avis")) {
          return true;
        }
      }
      return false;
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static ImageHeader read(Bytes file) throws BrokenImageException, TooComplexException {
    Bytes meta = Boxes.find(file, 0, "meta");
    AvifItems items = AvifItems.in(meta);
    long primary = AvifItems.primary(meta);
    AvifHeader avif = new AvifHeader();
    for (AvifItems.Property property : items.properties(primary)) {
      avif.apply(property);
    }
    Dimensions coded = items.size(primary);
    return new ImageHeader(
        ImageFormat.AVIF,
        avif.visible == null ? coded : avif.visible,
        avif.orientation(),
        1,
        !items.opacities().isEmpty(),
        AvifCoding.storage(file, meta, items));
  }

  private void apply(AvifItems.Property property) throws BrokenImageException {
    Bytes content = property.content();
    switch (property.type()) {
      case "clap" -> visible = Sizes.of(whole(content, 0), whole(content, 8));
      case "irot" -> quarterTurns = content.u8(0) & 3;
      case "imir" -> {
        mirrored = (content.u8(0) & 1) == 1;
        flipped = !mirrored;
      }
      default -> {}
    }
  }

  /// Returns the fraction at `at`, rounded. The clean aperture (ISO/IEC 14496-12, section 12.1.4)
  /// ends at whole pixels (ISO/IEC 23000-22, section 7.3.6.7).
  private static long whole(Bytes content, long at) throws BrokenImageException {
    long part = content.u32(at + 4);
    return part == 0 ? 0 : (content.u32(at) + part / 2) / part;
  }

  /// Returns the orientation: rotation first, anticlockwise, then mirroring. EXIF counts clockwise.
  private Orientation orientation() {
    return switch (quarterTurns) {
      case 0 -> turned(Orientation.UPRIGHT, Orientation.MIRROR, Orientation.FLIP);
      case 1 -> turned(Orientation.ROTATE_270, Orientation.TRANSVERSE, Orientation.TRANSPOSE);
      case 2 -> turned(Orientation.ROTATE_180, Orientation.FLIP, Orientation.MIRROR);
      default -> turned(Orientation.ROTATE_90, Orientation.TRANSPOSE, Orientation.TRANSVERSE);
    };
  }

  private Orientation turned(Orientation alone, Orientation leftRight, Orientation topBottom) {
    return mirrored ? leftRight : flipped ? topBottom : alone;
  }
}
