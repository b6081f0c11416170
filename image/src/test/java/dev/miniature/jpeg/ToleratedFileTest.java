package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.jpeg.corpus.Codes;
import dev.miniature.jpeg.corpus.Content;
import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.corpus.Sampling;
import dev.miniature.jpeg.corpus.Script;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that violate the standard but that browsers show completely.
final class ToleratedFileTest {
  private static final JpegSpec COLOURS =
      JpegSpec.of(65, 47, Sampling.S420).with(Content.RANDOM).with(Codes.TYPICAL);

  private final JpegThumbnails thumbnails = new JpegThumbnails();

  /// Motion JPEG omits the standard tables.
  @ParameterizedTest
  @EnumSource(names = {"BASELINE", "BASELINE_APART", "BASELINE_COLOURS_FIRST"})
  void aFileWithoutHuffmanTablesHasTheTypicalOnes(Script script) throws Exception {
    byte[] file = COLOURS.with(script).generate().file();
    byte[] without = FileBytes.withoutSegments(file, 0xC4);
    assertThat(without.length).isLessThan(file.length - 400);
    assertThat(make(without)).isEqualTo(make(file));
  }

  @Test
  void aProgressiveFileWithoutHuffmanTablesIsRefused() {
    byte[] file = COLOURS.with(Script.PROGRESSIVE).generate().file();
    assertThatExceptionOfType(MalformedJpegException.class)
        .isThrownBy(() -> make(FileBytes.withoutSegments(file, 0xC4)));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1, 2, 2", "0, 0, 0", "3, 3, 7"})
  void componentsOfOneIdAreTakenInTheirOrder(int first, int second, int third) throws Exception {
    byte[] file = COLOURS.generate().file();
    assertThat(make(FileBytes.withIds(file, first, second, third))).isEqualTo(make(file));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7})
  void restartMarkersMayBeginAtAnyNumber(int first) throws Exception {
    for (Script script : new Script[] {Script.BASELINE, Script.PROGRESSIVE}) {
      byte[] file = COLOURS.with(script).withRestart(1).generate().file();
      byte[] other = FileBytes.withRestartsFrom(file, first);
      assertThat(Arrays.equals(other, file)).isFalse();
      assertThat(make(other)).isEqualTo(make(file));
    }
  }

  private byte[] make(byte[] bytes) throws Exception {
    JpegFile file = JpegFile.open(bytes);
    assertThat(JpegThumbnails.refusal(file, SmallPlan.of(bytes))).isEmpty();
    return thumbnails.make(file, SmallPlan.of(bytes), () -> false);
  }
}
