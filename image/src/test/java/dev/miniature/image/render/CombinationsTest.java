package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.PatchFile;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.java2d.Java2dDecoder;
import dev.miniature.image.java2d.Java2dEncoder;
import dev.miniature.image.java2d.Java2dProfiles;
import dev.miniature.image.jpeg.CoreDecoder;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.vips.VipsDecoder;
import dev.miniature.image.vips.VipsEncoder;
import dev.miniature.image.vips.VipsProfiles;
import dev.miniature.pictures.Patches;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every decoder that this machine has with every encoder: each kind of file that is read, lying in
/// each of the eight ways, in each fit, in each format that is written.
final class CombinationsTest {
  private static final Box BOX = Box.of(60, 54);

  /// How far two decoders may be apart on the nine patches, in decibels (PSNR). Their edges are as
  /// hard as edges get, and filters differ on those.
  private static final double ALIKE = 30;

  private static final List<Decoder> DECODERS = decoders();
  private static final List<Encoder> ENCODERS = encoders();

  private static final AtomicInteger COMBINATIONS = new AtomicInteger();

  @AfterAll
  static void tell() {
    System.out.printf(
        "%d combinations of files, decoders, encoders, orientations and fits%n",
        COMBINATIONS.get());
  }

  private static List<Decoder> decoders() {
    List<Decoder> decoders = new ArrayList<>();
    decoders.add(new CoreDecoder(new Java2dProfiles()));
    decoders.add(new Java2dDecoder(Decoders.usual()));
    if (Libvips.isHere()) {
      decoders.add(new CoreDecoder(new VipsProfiles()));
      decoders.add(new VipsDecoder(Decoders.usual()));
    }
    return decoders;
  }

  private static List<Encoder> encoders() {
    List<Encoder> encoders = new ArrayList<>();
    Java2dEncoder.FORMATS.stream().sorted().map(Java2dEncoder::new).forEach(encoders::add);
    if (Libvips.isHere()) {
      VipsEncoder.FORMATS.stream().sorted().map(VipsEncoder::new).forEach(encoders::add);
    }
    return encoders;
  }

  static Stream<PatchFile> files() throws Exception {
    Stream<PatchFile> all =
        Stream.of(PatchFile.common(), PatchFile.inks(), PatchFile.rare()).flatMap(files -> files);
    if (!Libvips.isHere()) {
      return all;
    }
    Recipe avif = Recipe.inside(Box.of(1_000, 1_000)).withFormat(ImageFormat.AVIF).withQuality(95);
    byte[] png =
        PatchFile.common()
            .filter(file -> file.name().equals("PNG"))
            .findFirst()
            .orElseThrow()
            .bytes();
    byte[] file = Libvips.render(png, avif).bytes();
    return Stream.concat(all, Stream.of(new PatchFile("AVIF", ImageFormat.AVIF, 8, file)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachWayIntoEachFormatShowsTheSame(PatchFile file) throws Exception {
    List<Fit> fits = List.of(Fit.values());
    int count = 0;
    for (Decoder decoder : takers(file)) {
      for (Encoder encoder : ENCODERS) {
        for (Orientation orientation : Orientation.values()) {
          Fit fit = fits.get(count++ % fits.size());
          look(file, decoder, encoder, orientation, fit);
        }
      }
    }
    assertThat(count).isPositive();
    COMBINATIONS.addAndGet(count);
  }

  private static List<Decoder> takers(PatchFile file) {
    return DECODERS.stream().filter(decoder -> decoder.reads().contains(file.format())).toList();
  }

  private static void look(
      PatchFile file, Decoder decoder, Encoder encoder, Orientation orientation, Fit fit)
      throws Exception {
    String what =
        String.join(
            " ",
            file.name(),
            decoder.name(),
            encoder.name(),
            encoder.format().name(),
            orientation.name(),
            fit.name());
    ImageHeader header = lying(decoder.header(OriginalBytes.of(file.bytes())), orientation);
    Recipe recipe = Recipe.inside(BOX).withFit(fit).withFormat(encoder.format());
    Plan plan = Plan.of(header, recipe, Set.of(encoder.format()), Looking.freely());
    Codecs codecs = new Codecs(List.of(), List.of(decoder), List.of(encoder), _ -> {});
    Thumbnail thumbnail =
        new Rendering(codecs, OriginalBytes.of(file.bytes()), plan, Looking.freely()).run();
    assertThat(thumbnail.dimensions()).as(what).isEqualTo(plan.layout().canvas());
    BufferedImage picture = pixels(thumbnail);
    int allowed = file.tolerance() + (encoder.format() == ImageFormat.PNG ? 0 : 16);
    for (int row = 0; row < Patches.SIDE; row++) {
      for (int column = 0; column < Patches.SIDE; column++) {
        if (fit != Fit.COVER || (row == 1 && column == 1)) {
          int x = plan.layout().padLeft() + middle(column, plan.layout().visible().width());
          int y = plan.layout().padTop() + middle(row, plan.layout().visible().height());
          assertThat(
                  Patches.distance(picture.getRGB(x, y), stored(header.orientation(), column, row)))
              .as("%s at %d, %d", what, column, row)
              .isLessThanOrEqualTo(allowed);
        }
      }
    }
    if (plan.layout().isPadded()) {
      int corner = picture.getRGB(0, 0);
      assertThat(encoder.format().storesAlpha() ? corner >>> 24 : 255 - (corner & 0xFF))
          .as(what)
          .isLessThan(8);
    }
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

  private static BufferedImage pixels(Thumbnail thumbnail) throws Exception {
    return switch (thumbnail.format()) {
      case WEBP, AVIF -> Libvips.pixels(thumbnail);
      default -> Looking.pixels(thumbnail);
    };
  }

  @ParameterizedTest
  @MethodSource("files")
  void decodersOfOneFormatAgree(PatchFile file) throws Exception {
    List<Raster> rasters = new ArrayList<>();
    for (Decoder decoder : takers(file)) {
      ImageHeader header = decoder.header(OriginalBytes.of(file.bytes()));
      Recipe recipe = Recipe.inside(BOX).withFormat(ImageFormat.PNG);
      Plan plan = Plan.of(header, recipe, Set.of(ImageFormat.PNG), Looking.freely());
      Optional<Decoding> prepared = decoder.prepare(OriginalBytes.of(file.bytes()), plan);
      try (Decoding decoding = prepared.orElseThrow()) {
        Raster raster = decoding.decode(Looking.freely().deadline()).first();
        rasters.add(new Raster(raster.size(), raster.format(), raster.samples().clone()));
      }
    }
    for (Raster other : rasters) {
      double alike = likeness(rasters.getFirst(), other);
      assertThat(alike).as("%s, %s and %s", file, rasters.getFirst(), other).isGreaterThan(ALIKE);
    }
  }

  private static double likeness(Raster one, Raster other) {
    assertThat(one.size()).isEqualTo(other.size());
    double sum = 0;
    int pixels = (int) one.size().pixels();
    for (int i = 0; i < pixels; i++) {
      for (int channel = 0; channel < 3; channel++) {
        double off = sample(one, i, channel) - sample(other, i, channel);
        sum += off * off;
      }
    }
    return 10 * Math.log10(255 * 255 / (sum / (3.0 * pixels)));
  }

  private static int sample(Raster raster, int pixel, int channel) {
    int at = pixel * raster.format().channels() + (raster.format().isGrey() ? 0 : channel);
    return raster.samples()[at] & 0xFF;
  }
}
