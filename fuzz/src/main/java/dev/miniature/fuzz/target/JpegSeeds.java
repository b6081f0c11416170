package dev.miniature.fuzz.target;

import dev.miniature.jpeg.corpus.Corpus;
import dev.miniature.jpeg.corpus.GeneratedJpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/// The files from which fuzzing of the JPEG core starts.
public final class JpegSeeds {
  private JpegSeeds() {}

  /// Writes the files.
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Iterator<GeneratedJpeg> all = Corpus.all().iterator();
    for (int i = 0; all.hasNext(); i++) {
      Files.write(
          folder.resolve(String.format(Locale.ROOT, "seed%03d.jpg", i)), seed(all.next(), i));
    }
  }

  /// Returns a file followed by the two bytes that choose the thumbnail, so that all choices occur.
  static byte[] seed(GeneratedJpeg jpeg, int number) {
    byte[] file = jpeg.file();
    byte[] seed = Arrays.copyOf(file, file.length + 2);
    seed[file.length] = (byte) (number * 7);
    seed[file.length + 1] = (byte) (number * 37);
    return seed;
  }
}
