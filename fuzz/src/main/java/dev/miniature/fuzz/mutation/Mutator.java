package dev.miniature.fuzz.mutation;

import dev.miniature.fuzz.anatomy.Anatomy;
import dev.miniature.fuzz.anatomy.Piece;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.header.ImageHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Makes a malformed file for every number: it changes, drops, repeats or swaps pieces of a valid
/// file, or takes them from another file of its format, and then may change some bytes without
/// regard to their meaning.
public final class Mutator {
  private static final int MAX_BYTES = 200_000;

  private final Map<ImageFormat, List<byte[]>> files = new EnumMap<>(ImageFormat.class);
  private final List<ImageFormat> formats;

  /// Creates a mutator for the pictures of `corpus`.
  public Mutator(Corpus corpus) {
    for (int i = 0; i < corpus.size(); i++) {
      byte[] file = corpus.file(i);
      ImageHeaders.format(file)
          .ifPresent(format -> files.computeIfAbsent(format, _ -> new ArrayList<>()).add(file));
    }
    formats = List.copyOf(files.keySet());
  }

  /// Returns the format of the file for this number.
  public ImageFormat format(long number) {
    return formats.get((int) Long.remainderUnsigned(number, formats.size()));
  }

  /// Returns the file for this number.
  public byte[] file(long number) {
    ImageFormat format = format(number);
    SplittableRandom random = new SplittableRandom(number);
    List<byte[]> those = files(format);
    byte[] file = those.get(random.nextInt(those.size()));
    boolean asPieces = random.nextInt(8) != 0;
    byte[] changed = asPieces ? byPieces(file, format, random) : file.clone();
    if (!asPieces || random.nextInt(6) == 0 || Arrays.equals(file, changed)) {
      for (int i = random.nextInt(1, 3); i > 0; i--) {
        changed = ByteMutation.any(random).apply(changed, random);
      }
    }
    return changed.length > MAX_BYTES ? Arrays.copyOf(changed, MAX_BYTES) : changed;
  }

  private List<byte[]> files(ImageFormat format) {
    return files.getOrDefault(format, List.of());
  }

  private byte[] byPieces(byte[] file, ImageFormat format, RandomGenerator random) {
    List<byte[]> those = files(format);
    Anatomy anatomy = Anatomy.of(format, random.nextInt(3) == 0);
    List<Piece> pieces = new ArrayList<>(anatomy.taken(file));
    List<Piece> others = anatomy.taken(those.get(random.nextInt(those.size())));
    for (int i = random.nextInt(2) == 0 ? 1 : random.nextInt(2, 5); i > 0; i--) {
      PieceMutation.any(random).apply(pieces, others, random);
    }
    return anatomy.joined(pieces);
  }
}
