package dev.miniature.pictures;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Compares two files that may have been compressed by different builds of libjpeg or zlib: they
/// must have the same segments or chunks in the same order, and the same samples except for
/// rounding.
final class Alike {
  /// The allowed deviation between two JPEG encoders, in levels, as the root mean square, so that a
  /// large change of a few pixels counts too.
  private static final double ROUNDING = 1;

  private Alike() {}

  static boolean test(byte[] one, byte[] other) throws IOException {
    return Arrays.equals(one, other)
        || (structure(one).equals(structure(other)) && difference(one, other) <= ROUNDING);
  }

  /// Returns the markers of a JPEG up to its first scan, or the chunks of a PNG; nothing for other
  /// files.
  static List<String> structure(byte[] file) {
    List<String> parts = new ArrayList<>();
    if (file[0] == (byte) 0xFF) {
      for (int at = 2;
          at < file.length && file[at + 1] != (byte) 0xDA;
          at += 2 + number(file, at + 2, 2)) {
        parts.add(Integer.toHexString(file[at + 1] & 0xFF));
      }
    } else if (file[0] == (byte) 0x89) {
      for (int at = 8; at < file.length; at += 12 + number(file, at, 4)) {
        String name = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
        if (parts.isEmpty() || !parts.getLast().equals(name)) {
          parts.add(name);
        }
      }
    }
    return parts;
  }

  private static int number(byte[] file, int at, int bytes) {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number * 256 + (file[at + i] & 0xFF);
    }
    return number;
  }

  /// Returns the root mean square deviation of two pictures' samples. It is infinite if they differ
  /// in size, or if the JDK cannot read them: then our own code wrote them, and the bytes must be
  /// equal.
  private static double difference(byte[] one, byte[] other) throws IOException {
    Optional<Raster> first = samples(one);
    Optional<Raster> second = samples(other);
    if (first.isEmpty() || second.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    Raster a = first.orElseThrow();
    Raster b = second.orElseThrow();
    if (!a.getBounds().equals(b.getBounds()) || a.getNumBands() != b.getNumBands()) {
      return Double.POSITIVE_INFINITY;
    }
    int[] rowA = new int[a.getWidth() * a.getNumBands()];
    int[] rowB = new int[rowA.length];
    long sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      a.getPixels(0, y, a.getWidth(), 1, rowA);
      b.getPixels(0, y, b.getWidth(), 1, rowB);
      for (int i = 0; i < rowA.length; i++) {
        sum += (long) (rowA[i] - rowB[i]) * (rowA[i] - rowB[i]);
      }
    }
    return Math.sqrt((double) sum / rowA.length / a.getHeight());
  }

  /// Returns the stored samples, read by the JDK's own decoder, or nothing if it has none.
  static Optional<Raster> samples(byte[] file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
          reader.setInput(in);
          return Optional.of(
              reader.canReadRaster() ? reader.readRaster(0, null) : reader.read(0).getRaster());
        }
      }
    }
    return Optional.empty();
  }
}
