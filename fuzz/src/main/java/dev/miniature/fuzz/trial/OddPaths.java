package dev.miniature.fuzz.trial;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Paths that clients may request: valid ones, nearly valid ones, path traversals, noise.
final class OddPaths {
  private static final List<String> KEYS =
      List.of(
          "photo",
          "a_b",
          "half",
          "text",
          "none",
          "a b",
          "Ferien%202024/x",
          "%C3%BC",
          "x@2x",
          "",
          ".",
          "..",
          "...",
          "_",
          "@",
          "%",
          "%2F",
          "%2f..",
          "%00",
          "%5C",
          "\\",
          "%FF",
          "%C0%AF",
          "%ED%A0%80",
          "+",
          "[1]",
          "~",
          ";a=b",
          "health",
          "robots.txt",
          ".env",
          "${x}",
          "<b>",
          "ü",
          "\u202e",
          "\u0000",
          "\u001b[2J",
          "%E2%80%AE",
          "%0d%0aX:%20y",
          "CON",
          "*",
          "?",
          "#");

  private static final List<String> STYLES =
      List.of(
          "_w300",
          "_w50",
          "_w500",
          "_W50",
          "_w50@2x",
          "_w50@1x",
          "_w50@02x",
          "_w50@9x",
          "_w50@x",
          "_w50@2.5x",
          "%5Fw50",
          "_w50%402x",
          "_none",
          "_",
          "__w50",
          "_w50_w50",
          "@2x",
          "_w5O",
          "_w50@99999999999999999999x",
          "_w50@-1x",
          "_w50@2x@2x");

  private static final List<String> EXTENSIONS =
      List.of(
          ".png",
          ".jpg",
          ".png.webp",
          ".jpg.png",
          "",
          ".jpeg",
          ".gif",
          ".webp",
          ".avif",
          ".PNG",
          ".WeBp",
          ".png.webp",
          ".png.avif",
          ".jpg.jpg",
          ".png.tiff",
          ".png.exe",
          ".svg",
          ".",
          "..png",
          ".png.",
          ".png.png.png",
          ".heic",
          "%2Epng",
          ".p%6Eg",
          ".png%20");

  /// The number of valid entries at the beginning of each list.
  private static final int RIGHT = 4;

  private OddPaths() {}

  /// Returns a random path, which usually begins with a slash.
  static String any(RandomGenerator random) {
    StringBuilder path = new StringBuilder(random.nextInt(20) == 0 ? "" : "/");
    for (int i = random.nextInt(8) == 0 ? random.nextInt(1, 5) : 0; i > 0; i--) {
      path.append(of(KEYS, random)).append(random.nextInt(6) == 0 ? "//" : "/");
    }
    path.append(of(KEYS, RIGHT, random))
        .append(of(STYLES, RIGHT, random))
        .append(of(EXTENSIONS, RIGHT, random));
    switch (random.nextInt(20)) {
      case 0 -> path.append(escapes(random));
      case 1 -> path.insert(random.nextInt(path.length() + 1), escapes(random));
      case 2 -> path.append("?w=").append(escapes(random));
      case 3 -> path.append("/");
      case 4 -> path.append("a".repeat(1 << random.nextInt(14)));
      case 5 -> path.setCharAt(random.nextInt(path.length()), (char) random.nextInt(0x500));
      default -> {}
    }
    return path.toString();
  }

  /// Returns a random entry, in half of the cases one of the first few.
  static String of(List<String> all, int first, RandomGenerator random) {
    return all.get(random.nextInt(random.nextBoolean() ? first : all.size()));
  }

  static String of(List<String> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  private static String escapes(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      text.append(String.format(Locale.ROOT, "%%%02x", random.nextInt(256)));
    }
    return text.toString();
  }
}
