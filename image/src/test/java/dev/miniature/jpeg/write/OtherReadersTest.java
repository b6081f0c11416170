package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.vips.Vips;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Independent decoders read our files correctly.
final class OtherReadersTest {
  private static final Quantisation STEPS = Quantisation.of(80);

  private final Random random = new Random(1);
  private final JpegWriter writer = new JpegWriter();

  @ParameterizedTest
  @EnumSource(names = {"GREY", "S444"})
  void imageIoSeesTheSamplesThatTheCoefficientsStandFor(Subsampling subsampling)
      throws IOException {
    QuantisedPicture frame = Frames.likePhotograph(83, 61, subsampling, random);
    Raster raster = byImageIo(write(frame));
    assertThat(raster.getNumBands()).isEqualTo(subsampling.components());
    for (int component = 0; component < subsampling.components(); component++) {
      QuantisedPlane plane = frame.planes().get(component);
      for (int y = 0; y < frame.height(); y++) {
        for (int x = 0; x < frame.width(); x++) {
          assertThat((double) raster.getSample(x, y, component))
              .as("component %d at %d, %d", component, x, y)
              .isCloseTo(InverseDct.sample(plane, STEPS, x, y), within(1.6));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void imageIoReadsEverySizeWithoutAWarning(Subsampling subsampling) throws IOException {
    for (int width = 1; width <= 40; width += 3) {
      for (int height = 1; height <= 40; height++) {
        Raster raster = byImageIo(write(Frames.likePhotograph(width, height, subsampling, random)));
        assertThat(raster.getWidth()).isEqualTo(width);
        assertThat(raster.getHeight()).isEqualTo(height);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @EnabledIf("libvipsIsHere")
  void libvipsReadsEverySizeWithoutAWarning(Subsampling subsampling) throws Exception {
    for (int width = 1; width <= 40; width += 3) {
      for (int height = 1; height <= 40; height++) {
        byte[] file = write(Frames.likePhotograph(width, height, subsampling, random));
        try (VipsScope scope = new VipsScope()) {
          VipsImage image = byLibvips(scope, file);
          assertThat(image.width()).isEqualTo(width);
          assertThat(image.height()).isEqualTo(height);
          assertThat(image.bands()).isEqualTo(subsampling.components());
        }
      }
    }
  }

  @Test
  @EnabledIf("libvipsIsHere")
  void libvipsSeesTheSamplesThatTheCoefficientsStandFor() throws Exception {
    QuantisedPicture frame = Frames.likePhotograph(83, 61, Subsampling.GREY, random);
    byte[] png;
    try (VipsScope scope = new VipsScope()) {
      png = byLibvips(scope, write(frame)).save(".png");
    }
    Raster raster = ImageIO.read(new ByteArrayInputStream(png)).getRaster();
    QuantisedPlane plane = frame.planes().getFirst();
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        assertThat((double) raster.getSample(x, y, 0))
            .as("%d, %d", x, y)
            .isCloseTo(InverseDct.sample(plane, STEPS, x, y), within(1.6));
      }
    }
  }

  static boolean libvipsIsHere() {
    return Vips.failure().isEmpty();
  }

  private byte[] write(QuantisedPicture frame) {
    return writer.write(frame, STEPS);
  }

  private static VipsImage byLibvips(VipsScope scope, byte[] file) throws Exception {
    Vips.allow(Set.of("VipsForeignLoadJpegBuffer", "VipsForeignSavePngTarget"));
    return scope.read(file, "fail_on=warning").inMemory();
  }

  /// Returns the stored samples: YCbCr.
  private static Raster byImageIo(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.addIIOReadWarningListener((_, warning) -> fail(warning));
      reader.setInput(stream);
      return reader.readRaster(0, null);
    } finally {
      reader.dispose();
    }
  }
}
