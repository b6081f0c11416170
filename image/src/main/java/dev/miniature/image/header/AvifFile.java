package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.nio.charset.StandardCharsets;

/// Prepares AVIF files for libvips.
public final class AvifFile {
  private static final byte[] BRAND = "avif".getBytes(StandardCharsets.US_ASCII);
  private static final int MAJOR_BRAND = 8;
  private static final int FULL_BOX = 4; // version and flags

  private AvifFile() {}

  /// Returns the file with the brand of still pictures: the file itself, or a copy. libvips
  /// recognises an AVIF only by this brand. It also reads sequences (`avis`), of which it returns
  /// the primary picture.
  public static byte[] still(byte[] avif) {
    if (Bytes.of(avif).reads(MAJOR_BRAND, "avif")) {
      return avif;
    }
    byte[] still = avif.clone();
    System.arraycopy(BRAND, 0, still, MAJOR_BRAND, BRAND.length);
    return still;
  }

  /// Returns whether the colours are premultiplied by opacity. In that case there is a `prem`
  /// reference from the picture to its alpha item (ISO/IEC 23008-12, section 6.10.1).
  public static boolean isPremultiplied(byte[] avif) throws BrokenImageException {
    Bytes meta = Boxes.find(Bytes.of(avif), 0, "meta");
    Bytes references = Boxes.find(meta, FULL_BOX, "iref");
    if (references.size() < FULL_BOX) {
      return false;
    }
    boolean longIds = references.u8(0) > 0;
    long picture = AvifItems.primary(meta);
    Boxes boxes = new Boxes(references, FULL_BOX);
    while (boxes.next()) {
      Bytes content = boxes.content();
      if (boxes.type().equals("prem") && (longIds ? content.u32(0) : content.u16(0)) == picture) {
        return true;
      }
    }
    return false;
  }
}
