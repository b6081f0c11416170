package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.OutputColour;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.jpeg.JpegLane;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.jpeg.corpus.Corpus;
import dev.miniature.pictures.CmykJpegs;
import dev.miniature.pictures.Complex;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.RgbSpace;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

final class CoreRendererTest implements RendererContract {
  private static final BufferedImage PICTURE = Patches.image(320, 240);
  private static final Recipe TINY = Recipe.inside(Box.of(60, 60));
  private static final String CORE = "jpeg";

  @Override
  public Renderer renderer() {
    return Renderer.with(Decoders.usual(), Engine.JPEG, Libvips.engine());
  }

  private static String engine(Renderer renderer, byte[] file, Recipe recipe) throws Exception {
    return Looking.render(renderer, file, recipe).engine();
  }

  @Test
  void aJpegOfAJpegIsMadeByTheCore() throws Exception {
    assertThat(engine(renderer(), Jpegs.encode(PICTURE, 75), TINY)).isEqualTo(CORE);
  }

  @Test
  void greyIsMadeByTheCoreAndKeepsTheColourThatItLiesOn() throws Exception {
    byte[] grey = Jpegs.grey(PICTURE, 75);
    Recipe padded = Recipe.inside(Box.of(60, 200)).withFit(Fit.CONTAIN);
    assertThat(engine(renderer(), grey, padded)).isEqualTo(CORE);
    Thumbnail onRed = Looking.render(renderer(), grey, padded.withBackground(new Rgb(200, 0, 0)));
    assertThat(onRed.engine()).isEqualTo(CORE);
    int margin = Looking.pixels(onRed).getRGB(5, 5);
    assertThat(Patches.distance(margin, 0xFFC80000)).isLessThanOrEqualTo(6);
  }

  @Test
  void whatItDoesNotWriteItDecodes() throws Exception {
    Recipe png = TINY.withFormat(ImageFormat.PNG);
    assertThat(engine(renderer(), Jpegs.encode(PICTURE, 75), png)).startsWith(CORE + "+");
  }

  @Test
  @EnabledIf("dev.miniature.image.render.Libvips#isHere")
  void webpIsWrittenByLibvipsFromTheCoresPixels() throws Exception {
    Recipe webp = TINY.withFormat(ImageFormat.WEBP);
    Thumbnail thumbnail = Looking.render(renderer(), Jpegs.encode(PICTURE, 90), webp);
    assertThat(thumbnail.engine()).isEqualTo("jpeg+vips");
    assertThat(Patches.distance(Libvips.pixels(thumbnail))).isLessThanOrEqualTo(16);
  }

  @Test
  @EnabledIf("dev.miniature.image.render.Libvips#isHere")
  void greyOnAColourKeepsTheColourInWebp() throws Exception {
    Recipe onRed =
        Recipe.inside(Box.of(60, 200))
            .withFit(Fit.CONTAIN)
            .withBackground(new Rgb(200, 0, 0))
            .withFormat(ImageFormat.WEBP);
    BufferedImage thumbnail =
        Libvips.pixels(Looking.render(renderer(), Jpegs.grey(PICTURE, 75), onRed));
    int corner = thumbnail.getRGB(5, 5);
    assertThat(corner >> 16 & 0xFF).isCloseTo(200, within(6));
    assertThat(corner >> 8 & 0xFF).isLessThan(10);
    assertThat(corner & 0xFF).isLessThan(10);
  }

  @Test
  void moreScansThanRealPicturesHaveAreTooComplex() throws Exception {
    assertThatExceptionOfType(TooComplexException.class)
        .isThrownBy(() -> Looking.render(renderer(), Corpus.inScans(101).file(), TINY))
        .withMessage("101 scans; the limit is 100");
  }

  /// The core reads no scans behind the last one that it needs. A decoder that reads all of them
  /// does not get the file.
  @Test
  void scansThatNobodyNeedsMatterOnlyToADecoderThatReadsThem() throws Exception {
    byte[] plain = Jpegs.encode(Patches.image(2_400, 1_800), 75, true, Jpegs.Sampling.QUARTER);
    byte[] scans = Complex.withScans(plain, 1_500);
    assertThat(Looking.render(renderer(), scans, TINY).bytes())
        .isEqualTo(Looking.render(renderer(), plain, TINY).bytes());
    Recipe large = Recipe.inside(Box.of(2_400, 1_800)).withFormat(ImageFormat.PNG);
    assertThatExceptionOfType(TooComplexException.class)
        .isThrownBy(() -> Looking.render(renderer(), scans, large))
        .withMessageContaining("scans");
  }

  @Test
  void inkIsDecodedByTheCoreToo() throws Exception {
    assertThat(engine(renderer(), CmykJpegs.cmyk(PICTURE, 75), TINY)).isEqualTo(CORE);
  }

  @Test
  void keptColoursStayInPlanes() throws Exception {
    byte[] file =
        JpegSegments.withProfile(Jpegs.encode(PICTURE, 75), RgbSpace.DISPLAY_P3.profile());
    Recipe kept = TINY.withFinish(Finish.NONE.withColour(OutputColour.KEEP));
    JpegLane lane = new JpegLane();
    assertThat(lane.prepare(OriginalBytes.of(file), plan(file, kept))).isPresent();
    assertThat(lane.prepare(OriginalBytes.of(file), plan(file, TINY))).isEmpty();
  }

  private Plan plan(byte[] file, Recipe recipe) throws Exception {
    ImageHeader header = renderer().header(OriginalBytes.of(file));
    return Plan.of(header, recipe, renderer().writes(), Looking.freely());
  }

  @Test
  void aProfileForColoursOfAnotherKindIsIgnored() throws Exception {
    byte[] plain = Jpegs.grey(PICTURE, 95);
    byte[] told = JpegSegments.withProfile(plain, RgbSpace.ADOBE_RGB.profile());
    Recipe png = TINY.withFormat(ImageFormat.PNG);
    assertThat(Looking.render(renderer(), told, png).bytes())
        .isEqualTo(Looking.render(renderer(), plain, png).bytes());
  }
}
