package dev.miniature.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Writes JPEGs with gain maps as phones and editors do: pictures one behind the other, with an
/// index of them in the first one, and metadata in XMP, in the form of ISO 21496-1, or both.
public final class GainMapJpegs {
  /// What XMP and [#iso] say, where they say the same: up to two stops above white.
  public static final String XMP =
      "hdrgm:Version=\"1.0\" hdrgm:GainMapMin=\"0.25\" hdrgm:GainMapMax=\"2\" hdrgm:Gamma=\"0.5\""
          + " hdrgm:OffsetSDR=\"0.015625\" hdrgm:OffsetHDR=\"0.03125\" hdrgm:HDRCapacityMin=\"0\""
          + " hdrgm:HDRCapacityMax=\"2.5\" hdrgm:BaseRenditionIsHDR=\"False\"";

  /// The beginning of the ISO segment.
  public static final String ISO_NAME = "urn:iso:std:iso:ts:21496:-1\0";

  private static final String XMP_NAME = "http://ns.adobe.com/xap/1.0/\0";
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int DENOMINATOR = 64;

  private GainMapJpegs() {}

  /// Returns a file as a phone of 2024 writes it: an index, and both forms of metadata.
  public static byte[] phone(byte[] picture, byte[] map) {
    byte[] head = withXmp(picture, "", "<GPS>secret</GPS>");
    return joined(
        ByteOrder.BIG_ENDIAN,
        withIso(head, new byte[4]),
        withXmp(withIso(map, iso()), XMP, "<Secret>secret</Secret>"));
  }

  /// Returns a file with metadata in XMP only, as the first Ultra HDR phones write it.
  public static byte[] first(byte[] picture, byte[] map) {
    return joined(
        ByteOrder.LITTLE_ENDIAN,
        withXmp(picture, "hdrgm:Version=\"1.0\"", ""),
        withXmp(map, XMP, ""));
  }

  /// Returns a file as Apple's phones before ISO 21496-1 write it.
  public static byte[] apple(byte[] picture, byte[] map) {
    String attributes =
        "xmlns:HDRGainMap=\"http://ns.apple.com/HDRGainMap/1.0/\""
            + " HDRGainMap:HDRGainMapVersion=\"65536\"";
    return joined(ByteOrder.BIG_ENDIAN, picture, withXmp(map, attributes, ""));
  }

  /// Returns the content of an ISO segment after its name, with one channel.
  public static byte[] iso() {
    return ByteBuffer.allocate(5 + 14 * 4)
        .putInt(0)
        .put((byte) 0x40)
        .put(fractions(0, 160, 16, 128, 32, 1, 2))
        .array();
  }

  /// Returns the same, with three equal channels, and with one denominator for all fractions, as
  /// libultrahdr writes it.
  public static byte[] isoOfThree() {
    ByteBuffer content = ByteBuffer.allocate(5 + 4 + 17 * 4).putInt(0).put((byte) 0xC8);
    content.putInt(DENOMINATOR).putInt(0).putInt(160);
    for (int i = 0; i < 3; i++) {
      content.putInt(16).putInt(128).putInt(32).putInt(1).putInt(2);
    }
    return content.array();
  }

  private static byte[] fractions(int... numerators) {
    ByteBuffer fractions = ByteBuffer.allocate(8 * numerators.length);
    Arrays.stream(numerators).forEach(each -> fractions.putInt(each).putInt(DENOMINATOR));
    return fractions.array();
  }

  /// Returns the file with this ISO segment.
  public static byte[] withIso(byte[] jpeg, byte[] content) {
    return JpegSegments.with(jpeg, APP2, join(ISO_NAME, content));
  }

  /// Returns the file with an XMP segment.
  ///
  /// @param attributes those of the description
  /// @param elements what it contains
  public static byte[] withXmp(byte[] jpeg, String attributes, String elements) {
    return JpegSegments.with(
        jpeg, APP1, join(XMP_NAME, packet(attributes, elements).getBytes(StandardCharsets.UTF_8)));
  }

  /// Returns an XMP packet with padding.
  public static String packet(String attributes, String elements) {
    return String.format(
        Locale.ROOT,
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 5.5.0">
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
                xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" %s>%s</rdf:Description>
          </rdf:RDF>
        </x:xmpmeta>
        %s<?xpacket end="w"?>\
        """,
        attributes,
        elements,
        " ".repeat(200));
  }

  /// Returns the pictures in one file, with an index in the first one (CIPA DC-007).
  public static byte[] joined(ByteOrder order, byte[] first, byte[]... others) {
    int added = 4 + 4 + indexLength(others.length + 1);
    int[] lengths = new int[others.length + 1];
    int[] offsets = new int[others.length + 1];
    lengths[0] = first.length + added;
    int at = lengths[0];
    for (int i = 0; i < others.length; i++) {
      lengths[i + 1] = others[i].length;
      offsets[i + 1] = at - headerOf(first);
      at += others[i].length;
    }
    ByteBuffer file = ByteBuffer.allocate(at);
    file.put(withIndex(first, order, lengths, offsets));
    Arrays.stream(others).forEach(file::put);
    return file.array();
  }

  /// Returns the file with an index, whatever it says.
  public static byte[] withIndex(byte[] jpeg, ByteOrder order, int[] lengths, int[] offsets) {
    ByteBuffer index = ByteBuffer.allocate(indexLength(lengths.length)).order(order);
    byte letter = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
    index.put(letter).put(letter).putShort((short) 42).putInt(8).putShort((short) 3);
    index.putShort((short) 0xB000).putShort((short) 7).putInt(4).put(new byte[] {48, 49, 48, 48});
    index.putShort((short) 0xB001).putShort((short) 4).putInt(1).putInt(lengths.length);
    index.putShort((short) 0xB002).putShort((short) 7).putInt(16 * lengths.length).putInt(50);
    index.putInt(0);
    for (int i = 0; i < lengths.length; i++) {
      index.putInt(i == 0 ? 0x0003_0000 : 0).putInt(lengths[i]).putInt(offsets[i]).putInt(0);
    }
    return JpegSegments.with(jpeg, APP2, join("MPF\0", index.array()));
  }

  private static int indexLength(int pictures) {
    return 50 + 16 * pictures;
  }

  /// Returns the position from which offsets count, after [#withIndex].
  private static int headerOf(byte[] jpeg) {
    boolean isJfif = (jpeg[3] & 0xFF) == 0xE0;
    return (isJfif ? 4 + ByteBuffer.wrap(jpeg).getShort(4) : 2) + 4 + 4;
  }

  private static byte[] join(String name, byte[] content) {
    return ByteBuffer.allocate(name.length() + content.length)
        .put(name.getBytes(StandardCharsets.ISO_8859_1))
        .put(content)
        .array();
  }
}
