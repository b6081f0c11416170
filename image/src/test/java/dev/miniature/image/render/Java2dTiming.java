package dev.miniature.image.render;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.coobird.thumbnailator.Thumbnails;

/// Prints the milliseconds for a JPEG from a JPEG, with our code and with plain Thumbnailator in
/// turn. It measures the given files, or generated photos of 6 and of 24 megapixels.
final class Java2dTiming {
  private static final int WARM_UP = 15;
  private static final int RUNS = 25;

  private interface Work {
    void run() throws Exception;
  }

  private Java2dTiming() {}

  static void main(String[] files) throws Exception {
    Renderer renderer = Renderer.with(Decoders.usual(), Engine.JAVA2D);
    for (Map.Entry<String, byte[]> entry : pictures(files).entrySet()) {
      for (int side : new int[] {720, 300}) {
        byte[] jpeg = entry.getValue();
        Recipe recipe = Recipe.inside(Box.of(side, side)).withFormat(ImageFormat.JPEG);
        double[] ours = new double[RUNS];
        double[] plain = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
          double mine = milliseconds(() -> Looking.render(renderer, jpeg, recipe));
          double theirs = milliseconds(() -> plain(jpeg, side));
          if (i >= 0) {
            ours[i] = mine;
            plain[i] = theirs;
          }
        }
        System.out.printf(
            "%-20s to %d: ours %6.1f ms, plain Thumbnailator %6.1f ms, %.2f times as fast%n",
            entry.getKey(), side, median(ours), median(plain), median(plain) / median(ours));
      }
    }
  }

  private static Map<String, byte[]> pictures(String[] files) throws IOException {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    for (String file : files) {
      pictures.put(file, Files.readAllBytes(Path.of(file)));
    }
    if (files.length == 0) {
      pictures.put("6 MP (2725x2225)", Jpegs.encode(Scenes.photo(2725, 2225), 80));
      pictures.put("24 MP (6000x4000)", Jpegs.encode(Scenes.photo(6000, 4000), 80));
    }
    return pictures;
  }

  private static void plain(byte[] jpeg, int side) throws IOException {
    Thumbnails.of(new ByteArrayInputStream(jpeg))
        .size(side, side)
        .outputFormat("jpg")
        .outputQuality(0.8)
        .toOutputStream(new ByteArrayOutputStream());
  }

  private static double milliseconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
