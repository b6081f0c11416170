package dev.miniature.image.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Fonts for tests, in which every letter is a square.
final class Fonts {
  private Fonts() {}

  /// Returns the file of the built-in font.
  static byte[] builtInFile() {
    try (InputStream file = TrueTypeFont.class.getResourceAsStream("Inter.ttf")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Returns a font with these characters, whose glyphs are numbered in order. Its map has format
  /// 12.
  static TrueTypeFont withGlyphs(String characters) {
    return TrueTypeFont.parse(file(characters.codePoints().distinct().sorted().toArray()));
  }

  /// Returns the characters of glyphs, without spaces.
  static String characters(List<Integer> glyphs, TrueTypeFont font) {
    return glyphs.stream()
        .filter(glyph -> glyph != 0)
        .map(glyph -> character(glyph, font))
        .collect(Collectors.joining());
  }

  private static String character(int glyph, TrueTypeFont font) {
    for (int character = 0x20; character < 0x1_0000; character++) {
      if (font.glyph(character) == glyph) {
        return Character.toString(character);
      }
    }
    return "?";
  }

  private static byte[] file(int[] characters) {
    Map<String, byte[]> tables = new LinkedHashMap<>();
    tables.put("cmap", map(characters));
    tables.put("glyf", square());
    tables.put(
        "head",
        table(out -> {
          out.write(new byte[18]);
          out.writeShort(1_000);
          out.write(new byte[30]);
          out.writeInt(1 << 16);
        }));
    tables.put(
        "hhea",
        table(out -> {
          out.writeInt(1 << 16);
          out.writeShort(800);
          out.writeShort(-200);
          out.write(new byte[26]);
          out.writeShort(1);
        }));
    tables.put("hmtx", table(out -> out.writeInt(600 << 16)));
    tables.put(
        "loca",
        table(out -> {
          for (int i = 0; i <= characters.length + 1; i++) {
            out.writeInt(i <= 1 ? 0 : square().length);
          }
        }));
    tables.put(
        "maxp",
        table(out -> {
          out.writeInt(1 << 16);
          out.writeShort(characters.length + 1);
        }));
    return together(tables);
  }

  private static byte[] map(int[] characters) {
    return table(out -> {
      out.writeShort(0);
      out.writeShort(1);
      out.writeShort(3);
      out.writeShort(10);
      out.writeInt(12);
      out.writeShort(12);
      out.writeShort(0);
      out.writeInt(16 + 12 * characters.length);
      out.writeInt(0);
      out.writeInt(characters.length);
      for (int i = 0; i < characters.length; i++) {
        out.writeInt(characters[i]);
        out.writeInt(characters[i]);
        out.writeInt(i + 1);
      }
    });
  }

  private static byte[] square() {
    return table(out -> {
      out.writeShort(1);
      for (int side : new int[] {0, 0, 500, 500, 3, 0}) {
        out.writeShort(side);
      }
      for (int point = 0; point < 4; point++) {
        out.writeByte(1);
      }
      for (int step : new int[] {0, 500, 0, -500, 0, 0, 500, 0}) {
        out.writeShort(step);
      }
    });
  }

  private static byte[] together(Map<String, byte[]> tables) {
    return table(out -> {
      out.writeInt(1 << 16);
      out.writeShort(tables.size());
      out.write(new byte[6]);
      int offset = 12 + 16 * tables.size();
      for (Map.Entry<String, byte[]> each : tables.entrySet()) {
        out.write(each.getKey().getBytes(StandardCharsets.US_ASCII));
        out.writeInt(0);
        out.writeInt(offset);
        out.writeInt(each.getValue().length);
        offset += each.getValue().length;
      }
      for (byte[] each : tables.values()) {
        out.write(each);
      }
    });
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] table(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
