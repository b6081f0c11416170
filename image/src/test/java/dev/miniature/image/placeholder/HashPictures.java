package dev.miniature.image.placeholder;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Raster;

/// Pictures by formulas in whole numbers, which any language makes alike: `hashes.mjs` has the
/// same.
final class HashPictures {
  private HashPictures() {}

  static Raster of(String kind, int width, int height) {
    Raster raster = Raster.blank(new Dimensions(width, height), PixelFormat.RGB_STRAIGHT_ALPHA);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int[] pixel = pixel(kind, x, y, width, height);
        for (int c = 0; c < pixel.length; c++) {
          raster.samples()[4 * (y * width + x) + c] = (byte) pixel[c];
        }
      }
    }
    return raster;
  }

  private static int[] pixel(String kind, int x, int y, int width, int height) {
    int mix = x * 73_856_093 ^ y * 19_349_663;
    return switch (kind) {
      case "gradient" -> new int[] {x * 255 / width, y * 255 / height, 128, 255};
      case "flat" -> new int[] {200, 100, 50, 255};
      case "checkers" ->
          ((x >> 3 ^ y >> 3) & 1) == 1
              ? new int[] {250, 240, 20, 255}
              : new int[] {10, 30, 90, 255};
      case "noise" -> new int[] {mix, mix >> 8, mix >> 16, 255};
      case "fading" -> new int[] {220, y * 255 / height, 40, x * 255 / width};
      case "disc" -> isInside(x, y, width, height) ? new int[] {30, 160, 90, 255} : new int[4];
      case "nothing" -> new int[] {9, 8, 7, 0};
      case "stripes" ->
          switch (x % 3) {
            case 0 -> new int[] {255, 0, 0, 255};
            case 1 -> new int[] {0, 0, 255, 128};
            default -> new int[] {255, 255, 255, 20};
          };
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static boolean isInside(int x, int y, int width, int height) {
    int across = 2 * x - width;
    int down = 2 * y - height;
    int side = Math.min(width, height);
    return across * across + down * down < side * side;
  }
}
