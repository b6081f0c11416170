package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Corners;
import dev.miniature.image.Crop;
import dev.miniature.image.Detail;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.PatchFile;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.pictures.Patches;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every decoder that this machine has with every encoder: each kind of file that is read, lying in
/// each of the eight ways, in each fit, cropped and turned, in each format that is written.
final class CombinationsTest {
  private static final Box BOX = Box.of(60, 54);

  /// None of which changes the middle of a patch, but for its colour.
  private static final List<Finish> FINISHES =
      List.of(
          Finish.NONE.inGrey(),
          Finish.NONE.withDetail(new Detail.Blurred(1.5)),
          Finish.NONE.withDetail(new Detail.Sharpened(2)),
          Finish.NONE.withCorners(new Corners.Rounded(6)),
          Finish.NONE
              .inGrey()
              .withDetail(new Detail.Sharpened(0.5))
              .withCorners(new Corners.Rounded(6)));

  private static final List<Fit> FITS = List.of(Fit.values());

  /// One more than twice eight, so that each of them meets each orientation.
  private static final List<Framing> FRAMINGS = framings();

  /// How far a colour may be off that was not written without loss, in levels.
  private static final int ROUGH = 16;

  private static final AtomicInteger COMBINATIONS = new AtomicInteger();

  @AfterAll
  static void tell() {
    System.out.printf(
        "%d combinations of files, decoders, encoders, orientations and fits%n",
        COMBINATIONS.get());
  }

  private static List<Framing> framings() {
    Framing cover = Framing.inside(BOX).withFit(Fit.COVER);
    Crop part = new Crop(share("0.2"), share("0.3"), share("0.7"), share("0.6"));
    List<Framing> framings = new ArrayList<>();
    for (Orientation turn : Orientation.values()) {
      Fit fit = FITS.get(turn.exif() % FITS.size());
      framings.add(Framing.inside(BOX).withFit(fit));
      framings.add(Framing.inside(BOX).withFit(fit).withTurn(turn).withCrop(part));
    }
    framings.removeLast();
    framings.add(cover.withGravity(Gravity.Direction.SOUTHEAST).withTurn(Orientation.ROTATE_270));
    framings.add(cover.withGravity(new Gravity.Focus(share("0.2"), share("0.2"))));
    return framings;
  }

  private static Fraction share(String text) {
    return Fraction.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("dev.miniature.image.render.EveryCodec#files")
  void eachWayIntoEachFormatShowsTheSame(PatchFile file) throws Exception {
    int count = 0;
    for (Decoder decoder : EveryCodec.takers(file)) {
      for (Encoder encoder : EveryCodec.ENCODERS) {
        for (Orientation orientation : Orientation.values()) {
          Framing framing = FRAMINGS.get(count++ % FRAMINGS.size());
          look(file, decoder, encoder, orientation, Recipe.inside(BOX).withFraming(framing));
        }
      }
    }
    assertThat(count).isPositive();
    COMBINATIONS.addAndGet(count);
  }

  /// Each in turn lies in each of the eight ways.
  @ParameterizedTest
  @MethodSource("dev.miniature.image.render.EveryCodec#files")
  void eachFinishShowsTheSameInEachFormat(PatchFile file) throws Exception {
    List<Orientation> ways = List.of(Orientation.values());
    int count = 0;
    for (Decoder decoder : EveryCodec.takers(file)) {
      for (Encoder encoder : EveryCodec.ENCODERS) {
        for (Finish finish : FINISHES) {
          Orientation orientation = ways.get(count++ % ways.size());
          look(file, decoder, encoder, orientation, Recipe.inside(BOX).withFinish(finish));
        }
      }
    }
    assertThat(count).isPositive();
    COMBINATIONS.addAndGet(count);
  }

  private static void look(
      PatchFile file, Decoder decoder, Encoder encoder, Orientation orientation, Recipe asked)
      throws Exception {
    String what =
        String.join(
            " ",
            file.name(),
            decoder.name(),
            encoder.name(),
            encoder.format().name(),
            orientation.name(),
            asked.framing().toString(),
            asked.finish().toString());
    ImageHeader header = lying(decoder.header(OriginalBytes.of(file.bytes())), orientation);
    Recipe recipe = asked.withFormat(encoder.format());
    Plan plan = Plan.of(header, recipe, Set.of(encoder.format()), Looking.freely());
    Codecs codecs =
        new Codecs(List.of(), List.of(decoder), List.of(encoder), Optional.empty(), _ -> {});
    Thumbnail thumbnail =
        new Rendering(codecs, OriginalBytes.of(file.bytes()), plan, Looking.freely()).run();
    assertThat(thumbnail.dimensions()).as(what).isEqualTo(plan.layout().canvas());
    BufferedImage picture = Looking.anyPixels(thumbnail);
    int allowed = file.tolerance() + (encoder.format() == ImageFormat.PNG ? 0 : ROUGH);
    Layout layout = plan.layout();
    int seen = 0;
    for (int row = 0; row < Patches.SIDE; row++) {
      for (int column = 0; column < Patches.SIDE; column++) {
        int x = middle(column, layout.scaled().width()) - layout.cropLeft();
        int y = middle(row, layout.scaled().height()) - layout.cropTop();
        if (isInside(x, layout.visible().width()) && isInside(y, layout.visible().height())) {
          int shown = picture.getRGB(layout.padLeft() + x, layout.padTop() + y);
          int colour = stored(plan.orientation(), column, row);
          int expected = asked.finish().greyscale() ? brightness(colour) * 0x010101 : colour;
          assertThat(Patches.distance(shown, expected))
              .as("%s at %d, %d", what, column, row)
              .isLessThanOrEqualTo(allowed);
          seen++;
        }
      }
    }
    assertThat(seen).as(what).isPositive();
    boolean round = asked.finish().corners().isPresent();
    if (plan.layout().isPadded() || round) {
      int corner = picture.getRGB(0, 0);
      assertThat(encoder.format().storesAlpha() ? corner >>> 24 : 255 - (corner & 0xFF))
          .as(what)
          .isLessThan(round ? 32 : encoder.format() == ImageFormat.PNG ? 1 : ROUGH + 1);
    }
  }

  private static int brightness(int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    return (int) Math.round(0.299 * red + 0.587 * green + 0.114 * (rgb & 0xFF));
  }

  /// Far enough from the edges that nothing of the other side of them shows.
  private static boolean isInside(int place, int length) {
    return place >= 3 && place < length - 3;
  }

  private static int middle(int index, int length) {
    return Patches.middle(index, length);
  }

  /// libheif turns AVIF by what stands in the file, so its files lie as they do.
  private static ImageHeader lying(ImageHeader header, Orientation orientation) {
    return new ImageHeader(
        header.format(),
        header.stored(),
        header.format() == ImageFormat.AVIF ? Orientation.UPRIGHT : orientation,
        header.frames(),
        header.alpha(),
        header.storage());
  }

  /// The colour of the patch that is shown at this place.
  private static int stored(Orientation orientation, int column, int row) {
    int right = Patches.SIDE - 1 - column;
    int bottom = Patches.SIDE - 1 - row;
    return switch (orientation) {
      case UPRIGHT -> Patches.rgb(column, row);
      case MIRROR -> Patches.rgb(right, row);
      case ROTATE_180 -> Patches.rgb(right, bottom);
      case FLIP -> Patches.rgb(column, bottom);
      case TRANSPOSE -> Patches.rgb(row, column);
      case ROTATE_90 -> Patches.rgb(row, right);
      case TRANSVERSE -> Patches.rgb(bottom, right);
      case ROTATE_270 -> Patches.rgb(bottom, column);
    };
  }
}
