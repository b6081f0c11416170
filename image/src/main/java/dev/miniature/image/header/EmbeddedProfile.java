package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Extracts the ICC profile from a JPEG or a PNG. An unreadable profile counts as absent, because
/// browsers show such pictures too.
public final class EmbeddedProfile {
  private static final int MAX_BYTES = Complexity.MAX_PROFILE_BYTES;

  private static final String JPEG_NAME = "ICC_PROFILE\0";

  private EmbeddedProfile() {}

  /// Returns the profile of a JPEG, assembled from its segments.
  public static Optional<byte[]> ofJpeg(byte[] file) {
    try {
      return Optional.ofNullable(joined(Bytes.of(file)));
    } catch (BrokenImageException none) {
      return Optional.empty();
    }
  }

  /// Returns the profile of a PNG.
  public static Optional<byte[]> ofPng(byte[] file) {
    Bytes bytes = Bytes.of(file);
    PngChunks chunks = new PngChunks(bytes);
    try {
      while (chunks.next() && !chunks.type().equals("IDAT")) {
        if (chunks.type().equals("iCCP")) {
          return Optional.ofNullable(inflated(bytes.copy(chunks.start(), chunks.length())));
        }
      }
      return Optional.empty();
    } catch (BrokenImageException | DataFormatException none) {
      return Optional.empty();
    }
  }

  /// Returns the size of the profile in this PNG chunk in bytes. Counting stops soon after the
  /// maximum that is read. It is 0 if the profile cannot be inflated.
  static long inflatedLength(Bytes chunk) throws BrokenImageException {
    byte[] content = chunk.copy(0, chunk.size());
    int name = nameLength(content);
    byte[] buffer = new byte[8192];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(content, name, content.length - name);
      while (!inflater.finished() && inflater.getBytesWritten() <= MAX_BYTES) {
        if (inflater.inflate(buffer) == 0) {
          return inflater.getBytesWritten();
        }
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException none) {
      return 0;
    }
  }

  /// Joins the parts of a profile: at most 255, numbered, in any order.
  private static byte @Nullable [] joined(Bytes file) throws BrokenImageException {
    Bytes[] parts = new Bytes[256];
    int count = 0;
    JpegSegments segments = new JpegSegments(file);
    while (segments.next()) {
      if (segments.isApplication(2, JPEG_NAME) && segments.length() > JPEG_NAME.length() + 2) {
        int head = JPEG_NAME.length() + 2;
        parts[file.u8(segments.start() + JPEG_NAME.length())] =
            file.slice(segments.start() + head, segments.length() - head);
        count = file.u8(segments.start() + JPEG_NAME.length() + 1);
      }
    }
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    for (int i = 1; i <= count; i++) {
      if (parts[i] == null || profile.size() > MAX_BYTES) {
        return null;
      }
      profile.writeBytes(parts[i].copy(0, parts[i].size()));
    }
    return count == 0 ? null : profile.toByteArray();
  }

  private static byte @Nullable [] inflated(byte[] chunk) throws DataFormatException {
    int name = nameLength(chunk);
    if (name == chunk.length) {
      return null;
    }
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(chunk, name, chunk.length - name);
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 || profile.size() > MAX_BYTES) {
          return null;
        }
        profile.write(buffer, 0, count);
      }
    }
    return profile.toByteArray();
  }

  /// Returns the length of the name at the beginning of the chunk. Its terminator, the method and
  /// the compressed profile follow.
  private static int nameLength(byte[] chunk) {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    return Math.min(chunk.length, name + 2);
  }
}
