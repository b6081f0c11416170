package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.PatchFile;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of every renderer for files: intact and damaged input, and its output.
interface FileContract {
  Recipe SMALL = Recipe.inside(Box.of(60, 60));

  Renderer renderer();

  @Test
  default void aThumbnailCarriesNothingButPixels() throws Exception {
    byte[] told =
        JpegSegments.withComment(
            JpegSegments.withOrientation(Jpegs.encode(Scenes.photo(300, 200), 90), 6), "secret");
    byte[] bytes = Looking.render(renderer(), told, SMALL).bytes();
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "secret");
  }

  @Test
  default void lowerQualityMeansFewerBytes() throws Exception {
    byte[] file = Jpegs.encode(Scenes.photo(300, 200), 90);
    int good = Looking.render(renderer(), file, SMALL.withQuality(90)).bytes().length;
    int usual = Looking.render(renderer(), file, SMALL).bytes().length;
    int poor = Looking.render(renderer(), file, SMALL.withQuality(40)).bytes().length;
    assertThat(good).isGreaterThan(usual);
    assertThat(usual).isGreaterThan(poor);
  }

  @Test
  default void aThumbnailThatIsTooLargeLosesQualityBeforeItIsRefused() throws Exception {
    byte[] file = Jpegs.encode(Scenes.photo(300, 200), 90);
    ImageHeader header = renderer().header(OriginalBytes.of(file));
    int usual = Looking.render(renderer(), file, SMALL).bytes().length;
    Bounds tight = new Bounds(1_000_000, 1, usual - 1, Deadline.in(Duration.ofSeconds(20)));
    assertThat(renderer().render(OriginalBytes.of(file), header, SMALL, tight).bytes())
        .hasSizeLessThan(usual);
    Bounds none = new Bounds(1_000_000, 1, 100, Deadline.in(Duration.ofSeconds(20)));
    assertThatExceptionOfType(TooManyBytesException.class)
        .isThrownBy(() -> renderer().render(OriginalBytes.of(file), header, SMALL, none));
  }

  @Test
  default void aPngHasNoQualityToLose() throws Exception {
    byte[] file = Pngs.encode(Scenes.photo(300, 200));
    byte[] usual = Looking.render(renderer(), file, SMALL).bytes();
    for (int quality : new int[] {1, 25, 80, 100}) {
      Recipe recipe = SMALL.withQuality(quality);
      assertThat(Arrays.equals(Looking.render(renderer(), file, recipe).bytes(), usual))
          .as("the same file at quality %d", quality)
          .isTrue();
    }
    Bounds tight = new Bounds(1_000_000, 1, usual.length - 1, Deadline.in(Duration.ofSeconds(20)));
    ImageHeader header = renderer().header(OriginalBytes.of(file));
    assertThatExceptionOfType(TooManyBytesException.class)
        .isThrownBy(() -> renderer().render(OriginalBytes.of(file), header, SMALL, tight));
  }

  @Test
  default void morePixelsThanTheBoundsAllowAreRefused() throws Exception {
    byte[] file = Pngs.encode(Patches.image(100, 100));
    Bounds small = new Bounds(9_999, 1, 1_000_000, Deadline.in(Duration.ofSeconds(20)));
    ImageHeader header = renderer().header(OriginalBytes.of(file));
    assertThatExceptionOfType(TooManyPixelsException.class)
        .isThrownBy(() -> renderer().render(OriginalBytes.of(file), header, SMALL, small));
  }

  @Test
  default void aDeadlineThatHasPassedEndsTheWork() throws Exception {
    byte[] file = Pngs.encode(Patches.image(100, 100));
    Bounds late = new Bounds(1_000_000, 1, 1_000_000, Deadline.in(Duration.ofMillis(-1)));
    ImageHeader header = renderer().header(OriginalBytes.of(file));
    assertThatExceptionOfType(DeadlinePassedException.class)
        .isThrownBy(() -> renderer().render(OriginalBytes.of(file), header, SMALL, late));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "plain text",
        "<!DOCTYPE html><html></html>",
        "BMW is a car",
        "P5 is gone"
      })
  default void whatIsNoPictureIsOfNoKnownFormat(String text) {
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(UnknownFormatException.class)
        .isThrownBy(() -> renderer().header(OriginalBytes.of(file)));
  }

  @Test
  default void aJpegThatLacksOnlyItsEndMarkerIsSound() throws Exception {
    byte[] file = JpegSegments.withoutEnd(Jpegs.encode(Patches.image(150, 102), 95));
    Thumbnail thumbnail = Looking.render(renderer(), file, SMALL.withFormat(ImageFormat.PNG));
    assertThat(Patches.distance(Looking.pixels(thumbnail))).isLessThan(7);
  }

  @ParameterizedTest
  @MethodSource("dev.miniature.image.PatchFile#common")
  default void aPictureWithHalfItsBytesIsBroken(PatchFile file) {
    byte[] half = Arrays.copyOf(file.bytes(), file.bytes().length / 2);
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() -> Looking.render(renderer(), half, SMALL));
  }

  @ParameterizedTest
  @MethodSource("dev.miniature.image.PatchFile#common")
  default void noDamageDoesMoreThanBreakThePicture(PatchFile file) {
    Damage.all(file.bytes()).forEach(damaged -> Damage.survives(renderer(), damaged));
  }

  @Test
  default void manyThreadsGetTheSameBytesAsOne() throws Exception {
    List<byte[]> files =
        List.of(Jpegs.encode(Scenes.photo(400, 300), 90), Pngs.encode(Drawings.logo(200)));
    List<byte[]> alone = new ArrayList<>();
    for (byte[] file : files) {
      alone.add(Looking.render(renderer(), file, SMALL).bytes());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<byte[]>> together = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        byte[] file = files.get(i % files.size());
        together.add(threads.submit(() -> Looking.render(renderer(), file, SMALL).bytes()));
      }
      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i % files.size()));
      }
    }
  }
}
