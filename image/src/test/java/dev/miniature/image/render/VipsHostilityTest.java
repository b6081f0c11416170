package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.vips.VipsEncoder;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

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
          .hasMessageContaining("premature end");
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

  @Test
  void timeThatIsUpStopsTheWork() throws Exception {
    Recipe seconds = Recipe.inside(Box.of(16_000, 12_000)).enlarging();
    Bounds short_ = new Bounds(100_000_000, 256, 4_700_000, Deadline.in(Duration.ofMillis(50)));
    long start = System.nanoTime();
    assertThatThrownBy(() -> Libvips.render(jpeg(false), seconds, short_))
        .isInstanceOf(DeadlinePassedException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThat(Libvips.leftBehind()).isZero();
  }

  @Test
  void aRenderWaitsForMemoryThatOthersHold() throws Exception {
    MemoryBudget memory = MemoryBudget.of(64 << 20);
    MemoryEstimate most = new MemoryEstimate(0, 60 << 20);
    try (MemoryBudget.Reservation _ = memory.reserve(most, Libvips.ample().deadline())) {
      Bounds soon = new Bounds(1_000_000, 1, 1_000_000, memory, Deadline.in(Duration.ofMillis(50)));
      assertThatThrownBy(() -> Libvips.render(jpeg(false), SMALL, soon))
          .isInstanceOf(DeadlinePassedException.class);
    }
    Bounds free = new Bounds(1_000_000, 1, 1_000_000, memory, Libvips.ample().deadline());
    assertThat(Libvips.render(jpeg(false), SMALL, free).bytes()).isNotEmpty();
    assertThat(memory.free()).isEqualTo(memory.bytes());
  }

  @Test
  void whatIsLeftOfNoTimeIsNotSpentOnWriting() {
    Deadline late = Deadline.in(Duration.ofMillis(-1));
    Picture picture = noise(3_000, 2_000);
    Plan plan = plan(new Dimensions(3_000, 2_000));
    assertThatThrownBy(
            () -> QualityLadder.climbDown(new VipsEncoder(ImageFormat.WEBP), picture, plan, late))
        .isInstanceOf(DeadlinePassedException.class);
  }

  /// Its encoder cannot be stopped once it has all pixels, but the core hands over few.
  @Test
  void theLargestPictureOfTheCoreIsWrittenSoonAfterItsTimeIsUp() throws Exception {
    Deadline soon = Deadline.in(Duration.ofMillis(50));
    Picture picture = noise(2_000, 2_000);
    long start = System.nanoTime();
    try {
      new VipsEncoder(ImageFormat.WEBP).encode(picture, 80, soon);
    } catch (DeadlinePassedException stopped) {
      assertThat(soon.hasPassed()).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(Libvips.leftBehind()).isZero();
  }

  private static Picture noise(int width, int height) {
    Raster raster = Raster.blank(new Dimensions(width, height), PixelFormat.RGB);
    new Random(1).nextBytes(raster.samples());
    return Picture.still(raster, false);
  }

  private static Plan plan(Dimensions size) {
    ImageHeader header = new ImageHeader(ImageFormat.PNG, size, Orientation.UPRIGHT, 1, false);
    Layout layout = new Layout(size, size, size);
    return new Plan(header, layout, 1, List.of(), ImageFormat.WEBP, 80, 50_000_000);
  }

  /// Each text would be inflated to 7 MB, which libpng allows.
  @Test
  void textsInAPngCostNothing() throws Exception {
    byte[] png = Pngs.encode(Patches.image(60, 60));
    for (int i = 0; i < 100; i++) {
      png = PngChunks.withText(png, 7_000_000);
    }
    byte[] texts = png;
    Libvips.render(texts, SMALL);
    long start = System.nanoTime();
    assertThat(Libvips.render(texts, SMALL).dimensions()).isEqualTo(new Dimensions(60, 60));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(300));
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

  @Test
  void drawingsAreReadOnlyWhereThatIsAllowed(@TempDir Path folder) throws Exception {
    Path secret = folder.resolve("secret.png");
    Files.write(secret, Pngs.encode(Scenes.photo(50, 50)));
    byte[] svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
            width="200" height="100">
          <rect width="100" height="100" fill="#FF0000"/>
          <image x="100" width="100" height="100" xlink:href="%s"/>
        </svg>
        """
            .formatted(secret.toUri())
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> Renderer.with(Decoders.usual(), Engine.VIPS).header(OriginalBytes.of(svg)))
        .isInstanceOf(SwitchedOffException.class);
    Renderer allowing = Renderer.with(Decoders.usual().withDrawings(), Engine.VIPS);
    ImageHeader header = allowing.header(OriginalBytes.of(svg));
    Recipe png = Recipe.inside(Box.ofWidth(400)).enlarging().withFormat(ImageFormat.PNG);
    var picture =
        Libvips.pixels(allowing.render(OriginalBytes.of(svg), header, png, Libvips.ample()));
    assertThat(picture.getWidth()).isEqualTo(400);
    assertThat(picture.getRGB(100, 100)).isEqualTo(0xFFFF0000);
    assertThat(picture.getRGB(300, 100) >>> 24).as("what a link points to").isZero();
  }

  /// A declaration, a document type, entities for namespaces, style sheets, symbols, gradients.
  @Test
  void drawingsAreReadAsEditorsWriteThem() throws Exception {
    byte[] svg =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://localhost:1/svg11.dtd" [
          <!ENTITY ns_svg "http://www.w3.org/2000/svg">
          <!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
        ]>
        <svg xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" width="300" height="100">
          <defs>
            <style type="text/css"><![CDATA[ .red { fill: #FF0000 } ]]></style>
            <linearGradient id="g"><stop offset="0" stop-color="#0000FF"/></linearGradient>
            <symbol id="s"><rect width="100" height="100" fill="url(#g)"/></symbol>
          </defs>
          <g><rect class="red" width="100" height="100"/></g>
          <use xlink:href="#s" x="100"/>
          <use href="#s" x="200" style="opacity:1"/>
        </svg>
        """
            .getBytes(StandardCharsets.UTF_8);
    Renderer allowing = Renderer.with(Decoders.usual().withDrawings(), Engine.VIPS);
    Recipe png = Recipe.inside(Box.ofWidth(300)).withFormat(ImageFormat.PNG);
    var picture =
        Libvips.pixels(
            allowing.render(
                OriginalBytes.of(svg),
                allowing.header(OriginalBytes.of(svg)),
                png,
                Libvips.ample()));
    assertThat(picture.getRGB(50, 50)).isEqualTo(0xFFFF0000);
    assertThat(picture.getRGB(150, 50)).isEqualTo(0xFF0000FF);
    assertThat(picture.getRGB(250, 50)).isEqualTo(0xFF0000FF);
  }

  @Test
  void aDrawingOfReferencesToReferencesIsRefusedBeforeItIsDrawn() {
    StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg'><g id='l0'/>");
    for (int level = 1; level <= 7; level++) {
      String use = "<use href='#l" + (level - 1) + "'/>";
      svg.append("<g id='l" + level + "'>" + use.repeat(10) + "</g>");
    }
    byte[] file = svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    Renderer allowing = Renderer.with(Decoders.usual().withDrawings(), Engine.VIPS);
    assertThatExceptionOfType(TooComplexException.class)
        .isThrownBy(() -> allowing.header(OriginalBytes.of(file)));
  }
}
