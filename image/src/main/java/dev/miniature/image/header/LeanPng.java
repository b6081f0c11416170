package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Set;

/// A PNG without the chunks on which no pixel depends. In particular, libpng inflates text chunks
/// when it reads the header, of any size and number.
public final class LeanPng {
  /// Ancillary chunks that are kept, because they define opacity and colours. Only the first of
  /// each counts.
  private static final Set<String> KEPT =
      Set.of("tRNS", "iCCP", "sRGB", "gAMA", "cHRM", "cICP", "sBIT");

  private static final int AROUND_CONTENT = 12; // length, name and checksum

  private final byte[] png;
  private final ByteArrayOutputStream out;
  private int copied;

  private LeanPng(byte[] png) {
    this.png = png;
    this.out = new ByteArrayOutputStream();
  }

  /// Returns the file itself if there is nothing to remove, else a copy. Bytes after the last
  /// complete chunk are kept, unless they are the beginning of a removable chunk.
  public static byte[] of(byte[] png) throws BrokenImageException {
    return new LeanPng(png).withoutRest();
  }

  private byte[] withoutRest() throws BrokenImageException {
    PngChunks chunks = new PngChunks(Bytes.of(png));
    Set<String> seen = new HashSet<>();
    int end = PngChunks.SIGNATURE.length();
    while (chunks.nextEvenIfCutOff()) {
      int start = end;
      end = (int) Math.min(png.length, (long) start + AROUND_CONTENT + chunks.length());
      if (!isNeeded(chunks.type(), seen)) {
        leaveOut(start, end);
      }
    }
    if (copied == 0) {
      return png;
    }
    out.write(png, copied, png.length - copied);
    return out.toByteArray();
  }

  /// Returns whether a chunk is kept. A profile that another chunk overrides must not reach a
  /// decoder, which would use it.
  private boolean isNeeded(String type, Set<String> seen) {
    return isCritical(type)
        || (KEPT.contains(type)
            && seen.add(type)
            && !(type.equals("iCCP") && PngEncoding.overrulesProfile(png)));
  }

  private void leaveOut(int start, int end) {
    out.write(png, copied, start - copied);
    copied = end;
  }

  /// Returns whether a chunk is critical, which the case of its first letter encodes. Invalid names
  /// are left to the decoder.
  private static boolean isCritical(String type) {
    return type.charAt(0) < 'a' || type.charAt(0) > 'z';
  }
}
