package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Set;

/// A PNG without what no pixel depends on. Texts, above all, are inflated by libpng when it reads
/// the header, however large they become, and their number is not bounded.
public final class LeanPng {
  /// What may be left out and is not: what opacity and colours mean. One of each counts.
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

  /// The file itself where there is nothing to leave out, else a copy. What follows the last whole
  /// chunk stays, unless it is the beginning of such a chunk.
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

  /// A profile that is overruled must not reach a decoder, which does not know what overrules it.
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

  /// By the case of the first letter. Names that are none are the decoder's to refuse.
  private static boolean isCritical(String type) {
    return type.charAt(0) < 'a' || type.charAt(0) > 'z';
  }
}
