package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Stopwatch;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.pictures.Complex;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import dev.miniature.pictures.WebP;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class VipsHostilityTest {
  private static final Recipe SMALL = Recipe.inside(Box.ofWidth(90)).withFormat(ImageFormat.JPEG);

  private static byte[] jpeg(boolean progressive) {
    return Jpegs.encode(Scenes.photo(300, 200), 90, progressive, Jpegs.Sampling.QUARTER);
  }

  private static List<byte[]> files() throws Exception {
    byte[] png = Pngs.encode(Scenes.photo(200, 150));
    return List.of(
        jpeg(false),
        jpeg(true),
        png,
        Pngs.interlaced(Scenes.photo(100, 70)),
        Gifs.animated(Drawings.ball(60, 5)),
        WebP.lossless(Scenes.photo(80, 60)),
        Libvips.render(png, SMALL.withFormat(ImageFormat.WEBP)).bytes(),
        Libvips.render(png, SMALL.withFormat(ImageFormat.AVIF)).bytes(),
        Exotics.tiff(Scenes.photo(80, 60)));
  }

  @Test
  void noCutMakesAnythingWorseThanAnImageException() throws Exception {
    for (byte[] file : files()) {
      for (int i = 1; i < 40; i++) {
        tried(Arrays.copyOf(file, file.length * i / 40), SMALL);
      }
    }
    assertThat(Libvips.leftBehind()).isZero();
  }

  @Test
  void noDamageMakesAnythingWorseThanAnImageException() throws Exception {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (byte[] file : files()) {
      for (int i = 0; i < 60; i++) {
        byte[] damaged = file.clone();
        for (int j = 0; j < 5; j++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        tried(damaged, i % 2 == 0 ? SMALL : SMALL.withFormat(ImageFormat.GIF));
      }
    }
    assertThat(Libvips.leftBehind()).isZero();
  }

  private static void tried(byte[] file, Recipe recipe) throws DeadlinePassedException {
    try {
      assertThat(Libvips.render(file, recipe).bytes()).isNotEmpty();
    } catch (ImageException expected) {
      assertThat(expected).hasMessageMatching("(?s).+");
    }
  }

  @Test
  void missingPixelsAreNotMadeUp() {
    for (boolean progressive : List.of(true, false)) {
      byte[] jpeg = jpeg(progressive);
      byte[] half = Arrays.copyOf(jpeg, jpeg.length / 2);
      assertThatThrownBy(() -> Libvips.render(half, SMALL))
          .isInstanceOf(BrokenImageException.class)
          .hasMessageContaining(progressive ? "premature end" : "ends too early");
      byte[] ended = half.clone();
      ended[half.length - 2] = (byte) 0xFF;
      ended[half.length - 1] = (byte) 0xD9;
      assertThatThrownBy(() -> Libvips.render(ended, SMALL))
          .isInstanceOf(BrokenImageException.class);
    }
    byte[] png = Pngs.encode(Scenes.photo(200, 150));
    assertThatThrownBy(() -> Libvips.render(Arrays.copyOf(png, png.length / 2), SMALL))
        .isInstanceOf(BrokenImageException.class);
  }

  @Test
  void aMissingEndMarkIsForgiven() {
    for (boolean progressive : List.of(true, false)) {
      byte[] jpeg = JpegSegments.withoutEnd(jpeg(progressive));
      assertThatCode(() -> Libvips.render(jpeg, SMALL)).doesNotThrowAnyException();
    }
  }

  /// Each text would be inflated to 7 MB, which libpng allows: 700 MB take a second at least,
  /// however often it is tried.
  @Test
  void textsInAPngCostNothing() throws Exception {
    byte[] png = Pngs.encode(Patches.image(60, 60));
    for (int i = 0; i < 100; i++) {
      png = PngChunks.withText(png, 7_000_000);
    }
    byte[] texts = png;
    Libvips.render(texts, SMALL);
    Duration fastest = Duration.ofMinutes(1);
    for (int i = 0; i < 5; i++) {
      Stopwatch stopwatch = Stopwatch.start();
      assertThat(Libvips.render(texts, SMALL).dimensions()).isEqualTo(new Dimensions(60, 60));
      Duration elapsed = stopwatch.elapsed();
      fastest = elapsed.compareTo(fastest) < 0 ? elapsed : fastest;
    }
    assertThat(fastest).isLessThan(Duration.ofMillis(300));
  }

  @Test
  void aJpegOfManyScansIsNotBegun() {
    byte[] scans = Complex.withScans(jpeg(true), 1_500);
    assertThatThrownBy(() -> Libvips.render(scans, SMALL)).isInstanceOf(TooComplexException.class);
  }

  @Test
  void tooManyPixelsAreNotTouched() {
    Bounds few = new Bounds(59_999, 256, 4_700_000, Deadline.in(Duration.ofMinutes(1)));
    assertThatThrownBy(() -> Libvips.render(jpeg(false), SMALL, few))
        .isInstanceOf(TooManyPixelsException.class);
  }

  @Test
  void aThumbnailThatIsTooLargeIsWrittenAtLowerQuality() throws Exception {
    byte[] png = Pngs.encode(Scenes.photo(600, 400));
    for (ImageFormat format : List.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.AVIF)) {
      Recipe recipe = Recipe.inside(Box.ofWidth(600)).withFormat(format);
      int size = Libvips.render(png, recipe).bytes().length;
      Bounds tight = new Bounds(1_000_000, 1, size * 3 / 4, Libvips.ample().deadline());
      assertThat(Libvips.render(png, recipe, tight).bytes()).hasSizeLessThanOrEqualTo(size * 3 / 4);
      Bounds none = new Bounds(1_000_000, 1, 100, Libvips.ample().deadline());
      assertThatThrownBy(() -> Libvips.render(png, recipe, none))
          .isInstanceOf(TooManyBytesException.class);
    }
  }

  @Test
  void hugeEnlargementsComputeOnlyWhatIsSeen() throws Exception {
    byte[] line = Pngs.encode(Patches.image(4000, 2));
    Recipe recipe =
        Recipe.inside(Box.of(500, 500)).withFit(Fit.COVER).enlarging().withFormat(ImageFormat.JPEG);
    assertThat(Libvips.render(line, recipe).dimensions().pixels()).isEqualTo(250_000);
  }
}
