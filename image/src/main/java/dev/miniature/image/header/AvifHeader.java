package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the header of an AVIF: the properties of its primary item (ISO/IEC 23008-12, section 6.5).
final class AvifHeader {
  private static final int FULL_BOX = 4; // version and flags

  /// Numbers a pixel, doubled, where colours have half the width and half the height.
  private static final int HALF_COLOURS = 3;

  private static final int MAX_PROPERTIES = 1000;

  private final Bytes meta;
  private @Nullable Dimensions coded;
  private @Nullable Dimensions visible;
  private int quarterTurns;
  private boolean mirrored;
  private boolean flipped;

  private AvifHeader(Bytes meta) {
    this.meta = meta;
  }

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

  static ImageHeader read(Bytes file) throws BrokenImageException {
    Bytes meta = Boxes.find(file, 0, "meta");
    AvifHeader avif = new AvifHeader(meta);
    List<Boxed> properties = avif.properties();
    avif.applyOf(primary(meta), properties);
    Dimensions coded = avif.coded;
    if (coded == null) {
      throw new BrokenImageException("An AVIF that does not tell its size");
    }
    boolean alpha = properties.stream().anyMatch(Boxed::isAlpha);
    return new ImageHeader(
        ImageFormat.AVIF,
        avif.visible == null ? coded : avif.visible,
        avif.orientation(),
        1,
        alpha,
        storage(coded, properties, alpha));
  }

  /// Returns the storage of the most demanding AV1 stream: a file may have several, for tiles and
  /// for opacity, and the one with the most bits and samples counts. Decoders go by the streams
  /// themselves, which may differ from what is declared here, so a stream that is declared
  /// monochrome counts as 4:2:0.
  private static PixelStorage storage(Dimensions size, List<Boxed> properties, boolean alpha)
      throws BrokenImageException {
    int bits = Byte.SIZE;
    int halves = HALF_COLOURS;
    for (Boxed property : properties) {
      if (property.type.equals("av1C") && property.content.holds(0, 3)) {
        int flags = property.content.u8(2);
        bits = Math.max(bits, (flags & 0x40) == 0 ? Byte.SIZE : (flags & 0x20) == 0 ? 10 : 12);
        halves = Math.max(halves, halves(flags));
      }
    }
    long samples = size.pixels() * (halves + (alpha ? 2 : 0)) / 2;
    return new PixelStorage(alpha ? 4 : 3, bits, samples, size.pixels());
  }

  /// Returns the number of chroma samples per pixel, doubled, from the flags for monochrome and
  /// subsampling (AV1 in ISO media, section 2.3.3).
  private static int halves(int flags) {
    boolean narrow = (flags & 8) != 0;
    boolean low = (flags & 4) != 0;
    return (flags & 0x10) != 0 || (narrow && low) ? HALF_COLOURS : narrow ? 4 : 6;
  }

  private record Boxed(String type, Bytes content) {
    boolean isAlpha() {
      return type.equals("auxC")
          && content.reads(FULL_BOX, "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha");
    }
  }

  private List<Boxed> properties() throws BrokenImageException {
    Bytes container = Boxes.find(Boxes.find(meta, FULL_BOX, "iprp"), 0, "ipco");
    Boxes boxes = new Boxes(container, 0);
    List<Boxed> properties = new ArrayList<>();
    while (boxes.next() && properties.size() < MAX_PROPERTIES) {
      properties.add(new Boxed(boxes.type(), boxes.content()));
    }
    return properties;
  }

  /// Returns the id of the primary item.
  static long primary(Bytes meta) throws BrokenImageException {
    Bytes pitm = Boxes.find(meta, FULL_BOX, "pitm");
    return pitm.u8(0) == 0 ? pitm.u16(FULL_BOX) : pitm.u32(FULL_BOX);
  }

  /// Reads the properties that the association box assigns to `item`.
  private void applyOf(long item, List<Boxed> properties) throws BrokenImageException {
    Bytes ipma = Boxes.find(Boxes.find(meta, FULL_BOX, "iprp"), 0, "ipma");
    boolean longIds = ipma.u8(0) > 0;
    int indexWidth = (ipma.u8(3) & 1) + 1;
    long at = FULL_BOX + 4L;
    for (long entry = ipma.u32(FULL_BOX); entry > 0; entry--) {
      long id = longIds ? ipma.u32(at) : ipma.u16(at);
      at += longIds ? 4 : 2;
      int count = ipma.u8(at++);
      for (int i = 0; i < count; i++, at += indexWidth) {
        int index = indexWidth == 1 ? ipma.u8(at) & 0x7F : ipma.u16(at) & 0x7FFF;
        if (id == item && index >= 1 && index <= properties.size()) {
          apply(properties.get(index - 1));
        }
      }
    }
  }

  private void apply(Boxed property) throws BrokenImageException {
    Bytes content = property.content;
    switch (property.type) {
      case "ispe" -> coded = Sizes.of(content.u32(FULL_BOX), content.u32(FULL_BOX + 4));
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
