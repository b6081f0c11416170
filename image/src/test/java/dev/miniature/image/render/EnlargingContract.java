package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Box;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.WebP;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract of every renderer for enlargement: nothing in the picture moves.
interface EnlargingContract {
  Dimensions SMALL = new Dimensions(60, 48);

  /// The centre of the blob, in pixels from the edges of the picture.
  double BLOB_LEFT = 23.3;

  double BLOB_TOP = 21.8;

  Renderer renderer();

  @ParameterizedTest
  @CsvSource({"120, 96", "61, 49", "83, 66", "600, 480", "120, 48", "60, 96", "150, 24", "30, 99"})
  default void nothingMovesInAPictureThatBecomesLarger(int width, int height) throws Exception {
    BufferedImage opaque = blob(BufferedImage.TYPE_INT_RGB);
    for (byte[] file :
        List.of(
            Pngs.encode(opaque),
            Pngs.encode(blob(BufferedImage.TYPE_INT_ARGB)),
            Pngs.encode(blob(BufferedImage.TYPE_BYTE_GRAY)),
            Pngs.interlaced(opaque),
            Jpegs.encode(opaque, 98),
            WebP.lossless(opaque),
            Exotics.tiff(opaque))) {
      BufferedImage enlarged = enlarged(file, width, height);
      double[] middle = middleOfBlob(enlarged);
      double across = (double) width / SMALL.width();
      double down = (double) height / SMALL.height();
      assertThat(middle[0]).isCloseTo(BLOB_LEFT * across, within(0.08 * Math.max(1, across / 3)));
      assertThat(middle[1]).isCloseTo(BLOB_TOP * down, within(0.08 * Math.max(1, down / 3)));
    }
  }

  @Test
  default void edgesStayAsTheyAre() throws Exception {
    BufferedImage framed = new BufferedImage(60, 48, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 60 * 48; i++) {
      framed.setRGB(i % 60, i / 60, i % 60 < 30 ? 0x204060 : 0xE0C0A0);
    }
    BufferedImage enlarged = enlarged(Pngs.encode(framed), 240, 192);
    for (int y : new int[] {0, 95, 191}) {
      assertThat(enlarged.getRGB(0, y) & 0xFFFFFF).isEqualTo(0x204060);
      assertThat(enlarged.getRGB(239, y) & 0xFFFFFF).isEqualTo(0xE0C0A0);
      int left = enlarged.getRGB(119, y) >> 8 & 0xFF;
      int right = enlarged.getRGB(120, y) >> 8 & 0xFF;
      assertThat(left + right).as("the middle is at the middle").isCloseTo(0x100, within(3));
    }
  }

  private BufferedImage enlarged(byte[] file, int width, int height) throws Exception {
    Recipe recipe = Recipe.inside(Box.of(width, height)).withFit(Fit.FILL).enlarging();
    return Looking.pixels(Looking.render(renderer(), file, recipe.withFormat(ImageFormat.PNG)));
  }

  /// Draws a bright blob on black that does not reach the edges.
  private static BufferedImage blob(int type) {
    BufferedImage blob = new BufferedImage(SMALL.width(), SMALL.height(), type);
    for (int i = 0; i < SMALL.pixels(); i++) {
      int x = i % SMALL.width();
      int y = i / SMALL.width();
      double far = Math.hypot(x + 0.5 - BLOB_LEFT, y + 0.5 - BLOB_TOP);
      int grey = (int) Math.round(240 * Math.exp(-far * far / 40));
      if (type == BufferedImage.TYPE_BYTE_GRAY) {
        blob.getRaster().setSample(x, y, 0, grey);
      } else {
        blob.setRGB(x, y, 0xFF000000 | grey * 0x010101);
      }
    }
    return blob;
  }

  private static double[] middleOfBlob(BufferedImage image) {
    double sum = 0;
    double across = 0;
    double down = 0;
    for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
      int x = i % image.getWidth();
      int y = i / image.getWidth();
      int green = image.getRGB(x, y) >> 8 & 0xFF;
      sum += green;
      across += green * (x + 0.5);
      down += green * (y + 0.5);
    }
    return new double[] {across / sum, down / sum};
  }

  @Test
  default void longerSidesThanAFormatStoresAreRefusedBeforeWork() throws Exception {
    byte[] strip = Pngs.encode(new BufferedImage(1, 10_000, BufferedImage.TYPE_BYTE_GRAY));
    for (ImageFormat format : renderer().writes()) {
      Recipe recipe = Recipe.inside(Box.ofWidth(15)).enlarging().withFormat(format);
      assertThatExceptionOfType(TooManyBytesException.class)
          .isThrownBy(() -> Looking.render(renderer(), strip, recipe))
          .withMessageContaining("15×150000");
    }
  }
}
