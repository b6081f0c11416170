package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.PatchFile;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.pictures.Deep;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import dev.miniature.pictures.Turned;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every renderer does alike.
abstract class RendererContract {
  private static final Recipe SMALL = Recipe.inside(Box.of(60, 60));

  abstract Renderer renderer();

  @ParameterizedTest
  @EnumSource(Fit.class)
  void thumbnailsHaveExactlyTheSizeOfTheirLayout(Fit fit) throws Exception {
    byte[] file = Pngs.encode(Patches.image(301, 203));
    for (Box box : List.of(Box.of(100, 100), Box.of(37, 91), Box.of(300, 10), Box.of(400, 500))) {
      for (Recipe recipe : List.of(recipe(box, fit), recipe(box, fit).enlarging())) {
        Dimensions expected = Layout.of(new Dimensions(301, 203), recipe).canvas();
        Thumbnail thumbnail = Looking.render(renderer(), file, recipe);
        assertThat(Looking.size(Looking.pixels(thumbnail))).as("%s", recipe).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1x1", "1x500", "500x1", "2x3", "17x1001"})
  void oddShapesComeOutInTheirExactSizeToo(String size) throws Exception {
    String[] sides = size.split("x", -1);
    Dimensions original = new Dimensions(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    byte[] file = Jpegs.encode(Patches.image(original.width(), original.height()), 90);
    for (Fit fit : Fit.values()) {
      Recipe recipe = recipe(Box.of(50, 40), fit);
      BufferedImage pixels = Looking.pixels(Looking.render(renderer(), file, recipe));
      assertThat(Looking.size(pixels)).isEqualTo(Layout.of(original, recipe).canvas());
    }
  }

  static Stream<PatchFile> common() {
    return PatchFile.common();
  }

  @ParameterizedTest
  @MethodSource("common")
  void everyKindOfFileKeepsItsColours(PatchFile file) throws Exception {
    ImageHeader header = renderer().header(file.bytes());
    assertThat(header.format()).isEqualTo(file.format());
    assertThat(header.stored()).isEqualTo(PatchFile.SIZE);
    Thumbnail png = Looking.render(renderer(), file.bytes(), SMALL.withFormat(ImageFormat.PNG));
    assertThat(png.dimensions()).isEqualTo(new Dimensions(60, 41));
    assertThat(Patches.distance(Looking.pixels(png))).isLessThanOrEqualTo(file.tolerance());
  }

  static Stream<PatchFile> inks() {
    return PatchFile.inks();
  }

  @ParameterizedTest
  @MethodSource("inks")
  void inkBecomesLightOfAboutTheSameColour(PatchFile file) throws Exception {
    Thumbnail png = Looking.render(renderer(), file.bytes(), SMALL.withFormat(ImageFormat.PNG));
    assertThat(Patches.distance(Looking.pixels(png))).isLessThanOrEqualTo(60);
    Damage.all(file.bytes()).forEach(damaged -> survives(renderer(), damaged));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPEG", "PNG", "GIF"})
  void everyFormatIsWrittenInItsColours(String format) throws Exception {
    byte[] file = Pngs.encode(Patches.image(200, 200));
    Recipe recipe = SMALL.withFormat(ImageFormat.valueOf(format));
    Thumbnail thumbnail = Looking.render(renderer(), file, recipe);
    assertThat(thumbnail.format().name()).isEqualTo(format);
    assertThat(Patches.distance(Looking.pixels(thumbnail))).isLessThan(12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void allEightOrientationsComeOutUpright(int exif) throws Exception {
    BufferedImage upright = Turned.upright(240, 160);
    BufferedImage stored = Turned.stored(upright, exif);
    byte[] jpeg = JpegSegments.withOrientation(Jpegs.encode(stored, 95), exif);
    byte[] png = PngChunks.withOrientation(Pngs.encode(stored), exif);
    BufferedImage expected = turnedLess(upright);
    for (byte[] file : List.of(jpeg, png)) {
      Thumbnail thumbnail =
          Looking.render(
              renderer(), file, Recipe.inside(Box.of(120, 120)).withFormat(ImageFormat.PNG));
      assertThat(thumbnail.dimensions()).isEqualTo(new Dimensions(120, 80));
      assertThat(Looking.nearness(Looking.pixels(thumbnail), expected)).isGreaterThan(28);
    }
  }

  private BufferedImage turnedLess(BufferedImage upright) throws Exception {
    Recipe recipe = Recipe.inside(Box.of(120, 120)).withFormat(ImageFormat.PNG);
    return Looking.pixels(Looking.render(renderer(), Pngs.encode(upright), recipe));
  }

  @Test
  void transparencyIsKeptWhereItCanBe() throws Exception {
    byte[] logo = Pngs.encode(Drawings.logo(200));
    BufferedImage png = Looking.pixels(Looking.render(renderer(), logo, SMALL));
    assertThat(png.getRGB(0, 0) >>> 24).isZero();
    assertThat(png.getRGB(30, 6)).isEqualTo(0xFF1F6FB2);
    BufferedImage gif =
        Looking.pixels(Looking.render(renderer(), logo, SMALL.withFormat(ImageFormat.GIF)));
    assertThat(gif.getRGB(0, 0) >>> 24).isZero();
    assertThat(Patches.distance(gif.getRGB(30, 6), 0x1F6FB2)).isLessThan(12);
  }

  @Test
  void transparencyIsLaidOnTheBackgroundWhereItCannotBeKept() throws Exception {
    byte[] logo = Pngs.encode(Drawings.logo(200));
    Recipe jpeg = SMALL.withFormat(ImageFormat.JPEG);
    BufferedImage onWhite = Looking.pixels(Looking.render(renderer(), logo, jpeg));
    assertThat(Patches.distance(onWhite.getRGB(0, 0), 0xFFFFFF)).isLessThan(8);
    Recipe orange = jpeg.withBackground(new Rgb(255, 128, 0));
    BufferedImage onOrange = Looking.pixels(Looking.render(renderer(), logo, orange));
    assertThat(Patches.distance(onOrange.getRGB(0, 0), 0xFF8000)).isLessThan(16);
  }

  @Test
  void theColourOfWhatCannotBeSeenDoesNotShine() throws Exception {
    BufferedImage red = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 200 * 200; i++) {
      int x = i % 200;
      int y = i / 200;
      boolean inside = (x - 100) * (x - 100) + (y - 100) * (y - 100) < 90 * 90;
      red.setRGB(x, y, inside ? 0xFFFF0000 : 0x0000FF00); // clear, but green
    }
    BufferedImage small = Looking.pixels(Looking.render(renderer(), Pngs.encode(red), SMALL));
    for (int i = 0; i < 60 * 60; i++) {
      int pixel = small.getRGB(i % 60, i / 60);
      if (pixel >>> 24 > 8) {
        assertThat((pixel >> 8) & 0xFF).as("green at %d", i).isLessThan(24);
        assertThat((pixel >> 16) & 0xFF).as("red at %d", i).isGreaterThan(230);
      }
    }
  }

  @Test
  void sixteenBitsBecomeEightWithoutAJump() throws Exception {
    byte[] deep = Pngs.encode(Deep.grey(300, 40));
    BufferedImage small =
        Looking.pixels(Looking.render(renderer(), deep, Recipe.inside(Box.of(100, 100))));
    for (int x = 0; x < 100; x++) {
      assertThat(small.getRGB(x, 6) & 0xFF).isCloseTo((int) ((x + 0.5) * 2.55), within(4));
    }
  }

  @Test
  void containLaysThePictureInTheMiddleOfTheBackground() throws Exception {
    byte[] file = Pngs.encode(Patches.image(120, 60));
    Recipe recipe = recipe(Box.of(60, 60), Fit.CONTAIN).withBackground(new Rgb(0, 0, 255));
    BufferedImage pixels = Looking.pixels(Looking.render(renderer(), file, recipe));
    assertThat(pixels.getRGB(30, 14)).isEqualTo(0xFF0000FF);
    assertThat(pixels.getRGB(30, 45)).isEqualTo(0xFF0000FF);
    assertThat(Patches.distance(pixels.getRGB(5, 18), Patches.rgb(0, 0))).isLessThan(6);
    BufferedImage clear =
        Looking.pixels(Looking.render(renderer(), file, recipe(Box.of(60, 60), Fit.CONTAIN)));
    assertThat(clear.getRGB(30, 5) >>> 24).isZero();
  }

  @Test
  void coverKeepsTheMiddle() throws Exception {
    byte[] file = Pngs.encode(Patches.image(180, 60));
    BufferedImage middle =
        Looking.pixels(Looking.render(renderer(), file, recipe(Box.of(30, 30), Fit.COVER)));
    assertThat(Patches.distance(middle.getRGB(15, 5), Patches.rgb(1, 0))).isLessThan(6);
    assertThat(Patches.distance(middle.getRGB(15, 25), Patches.rgb(1, 2))).isLessThan(6);
  }

  @Test
  void ofAnAnimationTheFirstFrameIsShownAtLeast() throws Exception {
    byte[] gif = Gifs.animated(Drawings.ball(120, 8));
    ImageHeader header = renderer().header(gif);
    assertThat(header.frames()).isEqualTo(9);
    Thumbnail thumbnail = Looking.render(renderer(), gif, SMALL.withFormat(ImageFormat.PNG));
    assertThat(thumbnail.dimensions()).isEqualTo(new Dimensions(60, 60));
  }

  @Test
  void aThumbnailCarriesNothingButPixels() throws Exception {
    byte[] told =
        JpegSegments.withComment(
            JpegSegments.withOrientation(Jpegs.encode(Scenes.photo(300, 200), 90), 6), "secret");
    byte[] bytes = Looking.render(renderer(), told, SMALL).bytes();
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "secret");
  }

  @Test
  void lowerQualityMeansFewerBytes() throws Exception {
    byte[] file = Jpegs.encode(Scenes.photo(300, 200), 90);
    int good = Looking.render(renderer(), file, SMALL.withQuality(90)).bytes().length;
    int usual = Looking.render(renderer(), file, SMALL).bytes().length;
    int poor = Looking.render(renderer(), file, SMALL.withQuality(40)).bytes().length;
    assertThat(good).isGreaterThan(usual);
    assertThat(usual).isGreaterThan(poor);
  }

  @Test
  void aThumbnailThatIsTooLargeLosesQualityBeforeItIsRefused() throws Exception {
    byte[] file = Jpegs.encode(Scenes.photo(300, 200), 90);
    ImageHeader header = renderer().header(file);
    int usual = Looking.render(renderer(), file, SMALL).bytes().length;
    Bounds tight = new Bounds(1_000_000, 1, usual - 1, Deadline.in(Duration.ofSeconds(20)));
    assertThat(renderer().render(file, header, SMALL, tight).bytes()).hasSizeLessThan(usual);
    Bounds none = new Bounds(1_000_000, 1, 100, Deadline.in(Duration.ofSeconds(20)));
    assertThatExceptionOfType(TooManyBytesException.class)
        .isThrownBy(() -> renderer().render(file, header, SMALL, none));
  }

  @Test
  void morePixelsThanTheBoundsAllowAreRefused() throws Exception {
    byte[] file = Pngs.encode(Patches.image(100, 100));
    Bounds small = new Bounds(9_999, 1, 1_000_000, Deadline.in(Duration.ofSeconds(20)));
    ImageHeader header = renderer().header(file);
    assertThatExceptionOfType(TooManyPixelsException.class)
        .isThrownBy(() -> renderer().render(file, header, SMALL, small));
  }

  @Test
  void aDeadlineThatHasPassedEndsTheWork() throws Exception {
    byte[] file = Pngs.encode(Patches.image(100, 100));
    Bounds late = new Bounds(1_000_000, 1, 1_000_000, Deadline.in(Duration.ofMillis(-1)));
    ImageHeader header = renderer().header(file);
    assertThatExceptionOfType(DeadlinePassedException.class)
        .isThrownBy(() -> renderer().render(file, header, SMALL, late));
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
  void whatIsNoPictureIsOfNoKnownFormat(String text) {
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(UnknownFormatException.class)
        .isThrownBy(() -> renderer().header(file));
  }

  @Test
  void aJpegThatLacksOnlyItsEndMarkerIsSound() throws Exception {
    byte[] file = JpegSegments.withoutEnd(Jpegs.encode(Patches.image(150, 102), 95));
    Thumbnail thumbnail = Looking.render(renderer(), file, SMALL.withFormat(ImageFormat.PNG));
    assertThat(Patches.distance(Looking.pixels(thumbnail))).isLessThan(7);
  }

  @ParameterizedTest
  @MethodSource("common")
  void aPictureWithHalfItsBytesIsBroken(PatchFile file) {
    byte[] half = Arrays.copyOf(file.bytes(), file.bytes().length / 2);
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() -> Looking.render(renderer(), half, SMALL));
  }

  @ParameterizedTest
  @MethodSource("common")
  void noDamageDoesMoreThanBreakThePicture(PatchFile file) {
    Damage.all(file.bytes()).forEach(damaged -> survives(renderer(), damaged));
  }

  static void survives(Renderer renderer, byte[] file) {
    long start = System.nanoTime();
    try {
      Looking.render(renderer, file, SMALL);
    } catch (ImageException expected) {
      assertThat(expected).hasMessageNotContaining("null");
    } catch (DeadlinePassedException late) {
      throw new AssertionError("Took too long", late);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void manyThreadsGetTheSameBytesAsOne() throws Exception {
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

  private static Recipe recipe(Box box, Fit fit) {
    return Recipe.inside(box).withFit(fit);
  }
}
