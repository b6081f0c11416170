package dev.miniature.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Adds boxes to AVIF files that no available encoder writes. The files have libheif's layout: a
/// `meta` box before the coded data, colours in item 1 and opacity in item 2.
public final class Avifs {
  private static final int FULL_BOX = 4;

  private Avifs() {}

  /// Returns the file with another major brand.
  public static byte[] withBrand(byte[] avif, String brand) {
    byte[] file = avif.clone();
    System.arraycopy(brand.getBytes(StandardCharsets.US_ASCII), 0, file, 8, 4);
    return file;
  }

  /// Returns the file with a clean aperture, so that only a part is visible. The properties of an
  /// orientation follow it.
  ///
  /// @param left pixels that are cropped there
  /// @param top pixels that are cropped there
  public static byte[] withCrop(
      byte[] avif, int codedWidth, int codedHeight, int left, int top, int width, int height) {
    ByteBuffer clap = ByteBuffer.allocate(32);
    clap.putInt(width).putInt(1).putInt(height).putInt(1);
    clap.putInt(2 * left + width - codedWidth).putInt(2);
    clap.putInt(2 * top + height - codedHeight).putInt(2);
    return withProperty(avif, "clap", clap.array());
  }

  /// Returns the file rotated anticlockwise by this number of quarters.
  public static byte[] withTurn(byte[] avif, int quarters) {
    return withProperty(avif, "irot", new byte[] {(byte) quarters});
  }

  /// Returns the file with other flags in its codec configurations than its data has (AV1 in ISO
  /// media, section 2.3.3).
  ///
  /// @param flags 0x40 more than 8 bits, 0x20 twelve, 0x10 grey, 8 half of the width in colours, 4
  ///   half of the height
  public static byte[] withCoding(byte[] avif, int flags) {
    byte[] other = avif.clone();
    for (int at = 0; at < avif.length - 7; at++) {
      if (avif[at] == 'a' && avif[at + 1] == 'v' && avif[at + 2] == '1' && avif[at + 3] == 'C') {
        other[at + 6] = (byte) ((avif[at + 6] & 3) | flags);
      }
    }
    return other;
  }

  /// Returns the file declared as premultiplied.
  public static byte[] premultiplied(byte[] avif) {
    byte[] reference = box("prem", new byte[] {0, 1, 0, 1, 0, 2});
    return insertedInMeta(avif, end(avif, "meta", "iref"), reference, "iref");
  }

  /// Adds a property to all items.
  private static byte[] withProperty(byte[] avif, String type, byte[] content) {
    int count = count(avif);
    byte[] longer =
        insertedInMeta(avif, end(avif, "meta", "iprp", "ipco"), box(type, content), "iprp", "ipco");
    int links = at(longer, "meta", "iprp", "ipma") + 8 + FULL_BOX;
    int items = ByteBuffer.wrap(longer).getInt(links);
    int entry = links + 4;
    byte[] result = longer;
    for (int i = 0; i < items; i++) {
      int properties = result[entry + 2];
      int end = entry + 3 + properties;
      result[entry + 2]++;
      byte[] link = {(byte) (0x80 | (count + 1))};
      result = insertedInMeta(result, end, link, "iprp", "ipma");
      entry = end + 1;
    }
    return result;
  }

  private static int count(byte[] avif) {
    int at = at(avif, "meta", "iprp", "ipco") + 8;
    int end = end(avif, "meta", "iprp", "ipco");
    int count = 0;
    for (; at < end; at += ByteBuffer.wrap(avif).getInt(at)) {
      count++;
    }
    return count;
  }

  /// Inserts bytes into a box within `meta`, and updates the enclosing boxes and the offsets of the
  /// coded data.
  private static byte[] insertedInMeta(byte[] avif, int at, byte[] more, String... boxes) {
    byte[] file = Complex.inserted(avif, at, more);
    ByteBuffer bytes = ByteBuffer.wrap(file);
    for (int depth = 0; depth <= boxes.length; depth++) {
      String[] path = new String[depth + 1];
      path[0] = "meta";
      System.arraycopy(boxes, 0, path, 1, depth);
      int box = at(avif, path);
      bytes.putInt(box, bytes.getInt(box) + more.length);
    }
    int place = at(file, "meta", "iloc") + 8 + FULL_BOX;
    if (bytes.getShort(place) != 0x4440) {
      throw new IllegalArgumentException("Places of another kind than libheif's");
    }
    int items = bytes.getShort(place + 2);
    int item = place + 4;
    for (int i = 0; i < items; i++) {
      bytes.putInt(item + 4, bytes.getInt(item + 4) + more.length);
      item += 10 + 8 * bytes.getShort(item + 8);
    }
    return file;
  }

  /// Returns the offset of the nth of these four letters.
  static int nth(byte[] avif, String type, int number) {
    byte[] letters = type.getBytes(StandardCharsets.US_ASCII);
    int found = 0;
    for (int at = 0; at + 4 <= avif.length; at++) {
      if (Arrays.equals(avif, at, at + 4, letters, 0, 4) && ++found == number) {
        return at;
      }
    }
    throw new IllegalArgumentException("No " + type);
  }

  private static int at(byte[] avif, String... path) {
    int at = 0;
    int end = avif.length;
    int found = -1;
    for (String type : path) {
      found = find(avif, at, end, type);
      end = found + ByteBuffer.wrap(avif).getInt(found);
      at = found + 8 + (type.equals("meta") ? FULL_BOX : 0);
    }
    return found;
  }

  private static int end(byte[] avif, String... path) {
    int at = at(avif, path);
    return at + ByteBuffer.wrap(avif).getInt(at);
  }

  private static int find(byte[] avif, int from, int end, String type) {
    byte[] letters = type.getBytes(StandardCharsets.US_ASCII);
    for (int at = from; at < end; at += ByteBuffer.wrap(avif).getInt(at)) {
      if (Arrays.equals(avif, at + 4, at + 8, letters, 0, 4)) {
        return at;
      }
    }
    throw new IllegalArgumentException("No " + type);
  }

  private static byte[] box(String type, byte[] content) {
    ByteArrayOutputStream box = new ByteArrayOutputStream();
    box.writeBytes(ByteBuffer.allocate(4).putInt(8 + content.length).array());
    box.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
    box.writeBytes(content);
    return box.toByteArray();
  }
}
