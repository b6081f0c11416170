package dev.miniature.fuzz.trial;

import dev.miniature.fuzz.mutation.Corpus;
import dev.miniature.fuzz.mutation.Mutator;
import dev.miniature.fuzz.process.Trial;
import java.nio.file.Path;
import java.util.List;

/// Renders the mutated file for each number with one of the engines.
public final class RenderTrial implements Trial {
  /// The maximum size of a sample file. Larger ones are photos, of which a process renders only
  /// hundreds per second.
  private static final int MAX_BYTES = 17_000;

  private final Mutator mutator;
  private final WholeRenders renders = new WholeRenders();

  /// @param folders the folders of valid files
  public RenderTrial(List<String> folders) {
    mutator = new Mutator(Corpus.of(folders.stream().map(Path::of).toList(), MAX_BYTES));
  }

  @Override
  public byte[] input(long number) {
    return mutator.file(number);
  }

  @Override
  public List<String> tried(long number, byte[] input) {
    return List.of(renders.byOne(input, number, mutator.format(number).extension()));
  }

  @Override
  public long maxMillis() {
    return Recipes.TIME.toMillis() + 1_000;
  }

  /// Returns 1.3 times the memory for renders, because that is an estimate, plus the heap and 150
  /// MB of the JVM's own.
  @Override
  public long maxBytes() {
    return Recipes.MEMORY * 13 / 10 + (256L << 20) + (150L << 20);
  }
}
