package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.jpeg.corpus.Content;
import dev.miniature.jpeg.corpus.Corpus;
import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.corpus.Sampling;
import dev.miniature.jpeg.corpus.Script;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.pictures.JpegSegments;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Truncated or damaged files give a thumbnail or the one exception for them, in little time.
final class DamagedFileTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// The limit in CPU time, so that other load on the machine does not count.
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final int PLACES = 60;

  /// A length that is small enough to truncate the file at every byte.
  private static final int SHORT = 2500;

  private final JpegThumbnails thumbnails = new JpegThumbnails();

  /// The result for a file.
  private enum Outcome {
    MADE,
    MALFORMED,
    FOR_OTHERS
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("some")
  void aFileCutOffInItsNeededDataIsRefused(JpegSpec spec) throws Exception {
    byte[] file = spec.generate().file();
    byte[] made = make(file);
    int needed = 0;
    while (outcome(Arrays.copyOf(file, needed)) == Outcome.MALFORMED) {
      needed++;
    }
    for (int length = needed; length <= file.length; length++) {
      assertThat(make(Arrays.copyOf(file, length)))
          .as("%d bytes of %d", length, file.length)
          .isEqualTo(made);
    }
    int end = spec.envelope().hasEnd() ? file.length - 2 - spec.envelope().fill() : file.length;
    if (spec.script().isProgressive() && needed < end) {
      assertThat(JpegSegments.endsOfScans(file)).contains(needed);
    } else {
      assertThat(needed).isEqualTo(end);
    }
  }

  /// At an eighth, the last row of blocks, with one pixel of it in the picture, gives no sample.
  @ParameterizedTest
  @EnumSource(names = {"BASELINE", "BASELINE_APART", "EXTENDED"})
  void aFileCutOffInARowThatDoesNotShowIsRefused(Script script) throws Exception {
    JpegSpec spec = JpegSpec.of(193, 193, Sampling.GREY).with(Content.RANDOM).with(script);
    byte[] file = spec.generate().file();
    assertThat(outcome(file)).isEqualTo(Outcome.MADE);
    assertThat(outcome(Arrays.copyOf(file, file.length - 40))).isEqualTo(Outcome.MALFORMED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("some")
  void aDamagedByteEndsInAThumbnailOrARefusal(JpegSpec spec) throws Exception {
    byte[] file = spec.generate().file();
    List<IntUnaryOperator> damages =
        List.of(old -> 0, old -> 0xFF, old -> old ^ 0xFF, old -> old ^ 0x10, old -> old + 1);
    for (int place : places(file.length, spec.hashCode())) {
      for (IntUnaryOperator damage : damages) {
        byte[] damaged = file.clone();
        damaged[place] = (byte) damage.applyAsInt(file[place]);
        assertThat(outcome(damaged)).isNotNull();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("some")
  void whatStandsBehindTheEndDoesNotMatter(JpegSpec spec) throws Exception {
    byte[] file = spec.withRestart(2).generate().file();
    byte[] longer = Arrays.copyOf(file, file.length + 1000);
    new Random(1).nextBytes(longer);
    System.arraycopy(file, 0, longer, 0, file.length);
    if (spec.envelope().hasEnd()) {
      assertThat(make(longer)).isEqualTo(make(file));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCodeThatDoesNotExistIsRefused(Script script) throws Exception {
    byte[] file = JpegSpec.of(8, 8, Sampling.GREY).with(script).generate().file();
    assertThat(outcome(file)).isEqualTo(Outcome.MADE);
    assertThat(outcome(FileBytes.withOnesInLastScan(file))).isEqualTo(Outcome.MALFORMED);
  }

  @ParameterizedTest
  @EnumSource
  void garbageBetweenSegmentsIsPassedOver(Script script) throws Exception {
    byte[] file = JpegSpec.of(33, 31, Sampling.S420).with(script).generate().file();
    assertThat(make(FileBytes.withGarbage(file))).isEqualTo(make(file));
  }

  @ParameterizedTest
  @EnumSource
  void restartMarkersOutOfOrderAreRefused(Script script) throws Exception {
    byte[] file = JpegSpec.of(33, 31, Sampling.S420).with(script).withRestart(1).generate().file();
    assertThat(outcome(file)).isEqualTo(Outcome.MADE);
    for (int i = 0; i + 1 < file.length; i++) {
      if (file[i] == (byte) 0xFF && (file[i + 1] & 0xF8) == 0xD0) {
        byte[] other = file.clone();
        other[i + 1] ^= 1;
        assertThat(outcome(other)).isEqualTo(Outcome.MALFORMED);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("some")
  void aFailureLeavesNothingBehind(JpegSpec spec) throws Exception {
    byte[] sound = JpegSpec.of(70, 70, Sampling.S420).with(Content.RANDOM).generate().file();
    byte[] damaged = spec.generate().file();
    Arrays.fill(damaged, damaged.length * 3 / 4, damaged.length, (byte) 0x55);
    byte[] expected =
        new JpegThumbnails().make(JpegFile.open(sound), SmallPlan.of(sound), () -> false);
    assertThat(outcome(damaged)).isNotNull();
    assertThat(make(sound)).isEqualTo(expected);
    assertThat(outcome(Arrays.copyOf(sound, sound.length / 2))).isEqualTo(Outcome.MALFORMED);
    assertThat(make(sound)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"BASELINE_APART", "BASELINE_COLOURS_FIRST", "PROGRESSIVE_APART"})
  void aFileWithoutAComponentIsRefused(Script script) throws Exception {
    byte[] file = JpegSpec.of(33, 31, Sampling.S444).with(script).generate().file();
    byte[] onlyOne = Arrays.copyOf(file, FileBytes.endOfFirstScan(file) + 2);
    onlyOne[onlyOne.length - 2] = (byte) 0xFF;
    onlyOne[onlyOne.length - 1] = (byte) 0xD9;
    assertThat(outcome(file)).isEqualTo(Outcome.MADE);
    assertThat(outcome(onlyOne)).isEqualTo(Outcome.MALFORMED);
  }

  static Stream<JpegSpec> some() {
    List<JpegSpec> fitting =
        Corpus.specs().stream().filter(spec -> spec.shape().sampling().fitsOneScan()).toList();
    return IntStream.range(0, fitting.size())
        .filter(i -> i % 14 == 0)
        .mapToObj(fitting::get)
        .filter(spec -> spec.generate().file().length < SHORT);
  }

  private static int[] places(int length, int seed) {
    return length <= PLACES
        ? IntStream.range(0, length).toArray()
        : new Random(seed).ints(PLACES, 0, length).toArray();
  }

  private byte[] make(byte[] bytes) throws Exception {
    long deadline = THREADS.getCurrentThreadCpuTime() + LONGEST.toNanos();
    return thumbnails.make(
        JpegFile.open(bytes),
        SmallPlan.of(bytes),
        () -> THREADS.getCurrentThreadCpuTime() > deadline);
  }

  /// Returns the outcome; anything else is thrown and fails the test.
  private Outcome outcome(byte[] bytes) throws Exception {
    try {
      if (JpegThumbnails.refusal(JpegFile.open(bytes), SmallPlan.of(bytes)).isPresent()) {
        return Outcome.FOR_OTHERS;
      }
      make(bytes);
      return Outcome.MADE;
    } catch (MalformedJpegException expected) {
      return Outcome.MALFORMED;
    }
  }
}
