package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.PatchFile;
import dev.miniature.image.Recipe;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All decoders of a format return similar pixels.
final class DecodersAgreeTest {
  private static final Box BOX = Box.of(60, 54);

  /// The minimum similarity of two decoders on the nine patches, in decibels (PSNR). Filters differ
  /// on their hard edges.
  private static final double ALIKE = 30;

  @ParameterizedTest
  @MethodSource("dev.miniature.image.render.EveryCodec#files")
  void decodersOfOneFormatAgree(PatchFile file) throws Exception {
    List<Raster> rasters = new ArrayList<>();
    for (Decoder decoder : EveryCodec.takers(file)) {
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
