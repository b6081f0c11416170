package dev.miniature.jpeg.gainmap;

import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Segments;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The gain map in a JPEG: one of the pictures behind the first one, by its index of pictures.
///
/// @param start where its file begins in the JPEG
/// @param length the length of its file in bytes
/// @param metadata how it is applied
public record GainMapSource(int start, int length, GainMapMetadata metadata) {
  /// The bytes at the beginning of a picture in which its metadata is looked for. Files of phones
  /// have it in the first kilobytes.
  private static final int MAX_HEAD = 256 << 10;

  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int SOS = 0xDA;

  /// Finds the gain map; empty if there is none.
  ///
  /// @throws UnusableGainMapException if there is one that cannot be used
  public static Optional<GainMapSource> find(byte[] jpeg) throws UnusableGainMapException {
    @Nullable UnusableGainMapException unusable = null;
    for (MultiPictureIndex.Part part : pictures(jpeg)) {
      int end = part.start() + Math.min(part.length(), MAX_HEAD);
      try {
        Optional<GainMapMetadata> metadata = metadata(Arrays.copyOfRange(jpeg, part.start(), end));
        if (metadata.isPresent()) {
          return Optional.of(new GainMapSource(part.start(), part.length(), metadata.get()));
        }
      } catch (UnusableGainMapException found) {
        unusable = found;
      }
    }
    if (unusable != null) {
      throw unusable;
    }
    return Optional.empty();
  }

  private static List<MultiPictureIndex.Part> pictures(byte[] jpeg) {
    Segments segments = new Segments(jpeg, 0);
    while (isHead(segments)) {
      if (isNamed(jpeg, segments, APP2, MultiPictureIndex.NAME)) {
        int start = segments.start() + MultiPictureIndex.NAME.length();
        return MultiPictureIndex.pictures(jpeg, start, segments.start() + segments.length());
      }
    }
    return List.of();
  }

  /// Returns what the segments of a picture say of gain maps. The standard's form counts more than
  /// XMP.
  private static Optional<GainMapMetadata> metadata(byte[] head) throws UnusableGainMapException {
    Optional<byte[]> xmp = Optional.empty();
    Segments segments = new Segments(head, 0);
    while (isHead(segments)) {
      if (isNamed(head, segments, APP2, IsoMetadata.NAME)) {
        return Optional.of(
            IsoMetadata.read(ByteBuffer.wrap(rest(head, segments, IsoMetadata.NAME))));
      } else if (isNamed(head, segments, APP1, XmpMetadata.NAME)) {
        byte[] packet = rest(head, segments, XmpMetadata.NAME);
        xmp = xmp.or(() -> Optional.of(packet));
      }
    }
    return xmp.isEmpty() ? Optional.empty() : XmpMetadata.read(xmp.get());
  }

  /// Advances to the next segment before the first scan. A malformed one is the last.
  private static boolean isHead(Segments segments) {
    try {
      return segments.next() && segments.marker() != SOS;
    } catch (MalformedJpegException _) {
      return false;
    }
  }

  private static boolean isNamed(byte[] file, Segments segments, int marker, String name) {
    if (segments.marker() != marker || segments.length() < name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (file[segments.start() + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] rest(byte[] file, Segments segments, String name) {
    return Arrays.copyOfRange(
        file, segments.start() + name.length(), segments.start() + segments.length());
  }

  /// Returns the map's file.
  ///
  /// @param jpeg the file in which it was found
  public byte[] file(byte[] jpeg) {
    return Arrays.copyOfRange(jpeg, start, start + length);
  }
}
