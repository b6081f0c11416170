package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes JPEGs as phones do, with further pictures and data beside the one that is shown. All show
/// the nine patches with an F; every other picture in a file is plain red.
public enum PhoneJpegs {
  /// An index of pictures (CIPA DC-007), and a larger picture behind the first one.
  MULTI_PICTURE {
    @Override
    public byte[] file() {
      byte[] other = red(640, 480);
      ByteBuffer index = ByteBuffer.allocate(86).order(ByteOrder.LITTLE_ENDIAN);
      index.put(ascii("MPF\0II")).putShort((short) 42).putInt(8).putShort((short) 3);
      index.putShort((short) 0xB000).putShort((short) 7).putInt(4).put(ascii("0100"));
      index.putShort((short) 0xB001).putShort((short) 4).putInt(1).putInt(2);
      index.putShort((short) 0xB002).putShort((short) 7).putInt(32).putInt(50).putInt(0);
      index.putInt(0x030000).putInt(picture().length).putInt(0).putInt(0);
      index.putInt(0x020002).putInt(other.length).putInt(picture().length).putInt(0);
      return then(JpegSegments.with(picture(), APP2, index.array()), other);
    }
  },
  /// A trailer with a directory of its own at the end of the file, as Samsung's phones write it.
  TRAILER {
    @Override
    public byte[] file() {
      ByteBuffer end = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
      byte[] other = red(320, 240);
      end.put(ascii("SEFH")).putInt(101).putInt(1).putShort((short) 0).putShort((short) 0xA30);
      end.putInt(other.length).putInt(other.length).putInt(24).put(ascii("SEFT"));
      return then(picture(), other, end.array());
    }
  },
  /// A gain map behind the picture, announced in XMP.
  GAIN_MAP {
    @Override
    public byte[] file() {
      String xmp = "<x:xmpmeta hdrgm:Version=\"1.0\" Item:Semantic=\"GainMap\"/>";
      byte[] map = JpegSegments.with(red(160, 120), APP1, join(XMP, xmp));
      return then(JpegSegments.with(picture(), APP1, join(XMP, xmp + PhoneExif.SECRET)), map);
    }
  },
  /// A depth map in XMP that takes several segments.
  DEPTH_MAP {
    @Override
    public byte[] file() {
      String data = "<GDepth:Data>" + (PhoneExif.SECRET + "/9j/4AAQSk").repeat(6_000);
      byte[] file = picture();
      for (int part = 65_000 * (data.length() / 65_000); part >= 0; part -= 65_000) {
        String content = data.substring(part, Math.min(data.length(), part + 65_000));
        String head = EXTENDED + "0123456789ABCDEF".repeat(2);
        ByteBuffer place = ByteBuffer.allocate(8).putInt(data.length()).putInt(part);
        file = JpegSegments.with(file, APP1, then(ascii(head), place.array(), ascii(content)));
      }
      return JpegSegments.with(file, APP1, join(XMP, "xmpNote:HasExtendedXMP"));
    }
  },
  /// A film behind the picture, as Motion Photos have it, and the marks of a burst.
  MOTION {
    @Override
    public byte[] file() {
      String xmp = "GCamera:MotionPhoto=\"1\" GCamera:BurstID=\"" + PhoneExif.SECRET + "\"";
      byte[] film = then(new byte[] {0, 0, 0, 16}, ascii("ftypmp42"), new byte[40_000]);
      return then(JpegSegments.with(picture(), APP1, join(XMP, xmp)), film);
    }
  },
  /// A thumbnail with another orientation than the picture, a place, and a maker note.
  EXIF_THUMBNAIL {
    @Override
    public byte[] file() {
      byte[] exif = PhoneExif.of(6, red(160, 120));
      byte[] lying = Jpegs.encode(Turned.stored(Turned.upright(320, 240), 6), 95);
      return JpegSegments.with(lying, APP1, then(ascii("Exif\0\0"), exif));
    }
  },
  /// A profile in many small segments, the last of which comes first.
  PARTED_PROFILE {
    @Override
    public byte[] file() {
      byte[] profile = RgbSpace.DISPLAY_P3.profile();
      int count = Math.ceilDiv(profile.length, 60);
      byte[] file = Jpegs.encode(RgbSpace.DISPLAY_P3.fromSrgb(Turned.upright(320, 240)), 95);
      for (int i = 0; i < count; i++) {
        byte[] part = Arrays.copyOfRange(profile, 60 * i, Math.min(profile.length, 60 * i + 60));
        String head = "ICC_PROFILE\0" + (char) (i + 1) + (char) count;
        file = JpegSegments.with(file, APP2, then(ascii(head), part));
      }
      return file;
    }
  };

  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String EXTENDED = "http://ns.adobe.com/xmp/extension/\0";

  /// Returns the file.
  public abstract byte[] file();

  /// Returns the words that no thumbnail may contain.
  public static String secret() {
    return PhoneExif.SECRET;
  }

  private static byte[] picture() {
    return Jpegs.encode(Turned.upright(320, 240), 95);
  }

  private static byte[] red(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, 0xE02010);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return Jpegs.encode(image, 80);
  }

  private static byte[] join(String name, String content) {
    return then(ascii(name), ascii(content));
  }

  private static byte[] then(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
