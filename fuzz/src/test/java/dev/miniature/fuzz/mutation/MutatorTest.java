package dev.miniature.fuzz.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.ImageFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MutatorTest {
  private static final Corpus CORPUS = Corpus.of(List.of(Path.of("corpus", "pictures")), 17_000);
  private static final int MANY = 2_000;

  @Test
  void theSameNumberGivesTheSameFile() {
    Mutator one = new Mutator(CORPUS);
    Mutator other = new Mutator(CORPUS);
    for (int number = 0; number < MANY; number++) {
      assertThat(one.file(number)).isEqualTo(other.file(number));
    }
  }

  @Test
  void hardlyTwoFilesAreTheSame() {
    Mutator mutator = new Mutator(CORPUS);
    Set<Integer> hashes = new HashSet<>();
    for (int number = 0; number < MANY; number++) {
      hashes.add(Arrays.hashCode(mutator.file(number)));
    }
    assertThat(hashes).hasSizeGreaterThan(MANY * 9 / 10);
  }

  @Test
  void everyFormatThatIsReadComesUp() {
    Mutator mutator = new Mutator(CORPUS);
    Set<ImageFormat> formats = EnumSet.noneOf(ImageFormat.class);
    for (int number = 0; number < MANY; number++) {
      formats.add(mutator.format(number));
    }
    assertThat(formats).isEqualTo(EnumSet.allOf(ImageFormat.class));
  }
}
