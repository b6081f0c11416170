package dev.miniature.image.java2d;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Crop;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Effort;
import dev.miniature.image.Fraction;
import dev.miniature.image.Framing;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.PixelRegion;
import dev.miniature.image.pipeline.ByteLimit;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.Placement;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.pictures.Pngs;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SourceWindowTest {
  private static final Dimensions STORED = new Dimensions(4_000, 3_000);

  @Test
  void ofAWholePictureAllIsKept() {
    SourceWindow window = window(Framing.inside(Box.of(400, 400)));
    assertThat(window.region()).isEqualTo(new PixelRegion(0, 0, STORED));
    assertThat(window.decoded()).isEqualTo(new Dimensions(800, 600));
    assertThat(window.visible()).isEqualTo(new Dimensions(400, 300));
  }

  /// A tenth of the sides to 200 pixels is half its size: the filter reaches six pixels further.
  @Test
  void ofAPartWhatTheFilterReachesIsKept() {
    SourceWindow window = window(Framing.inside(Box.ofWidth(200)).withCrop(tenth("0.5")));
    assertThat(window.region()).isEqualTo(new PixelRegion(1_994, 1_494, new Dimensions(412, 312)));
    assertThat(window.decoded()).isEqualTo(window.region().size());
    assertThat(window.visible()).isEqualTo(new Dimensions(200, 150));
  }

  @Test
  void nothingBeyondTheEdgesIsAskedFor() {
    SourceWindow window = window(Framing.inside(Box.ofWidth(200)).withCrop(tenth("0.9")));
    assertThat(window.region().right()).isEqualTo(4_000);
    assertThat(window.region().bottom()).isEqualTo(3_000);
    assertThat(window(Framing.inside(Box.ofWidth(200)).withCrop(tenth("0"))).region().left())
        .isZero();
  }

  /// The whole picture at that scale would be twelve million pixels.
  @Test
  void aSmallPartTakesTheMemoryOfASmallPicture() throws Exception {
    byte[] file = Pngs.encode(new BufferedImage(4_000, 3_000, BufferedImage.TYPE_BYTE_GRAY));
    Framing framing = Framing.inside(Box.ofWidth(400)).withCrop(tenth("0.5"));
    ImageHeader header = new ImageHeader(ImageFormat.PNG, STORED, Orientation.UPRIGHT, 1, false);
    Plan plan =
        new Plan(
            new Java2dDecoder(Decoders.usual()).header(OriginalBytes.of(file)),
            Layout.of(header.oriented(), framing),
            Orientation.UPRIGHT,
            1,
            List.of(),
            false,
            ImageFormat.PNG,
            Optional.empty(),
            100,
            false,
            Effort.NORMAL,
            ByteLimit.room(1_000_000));
    try (Decoding decoding =
        new Java2dDecoder(Decoders.usual()).prepare(OriginalBytes.of(file), plan).orElseThrow()) {
      assertThat(decoding.memory().bytes()).isLessThan(6_000_000);
    }
  }

  private static SourceWindow window(Framing framing) {
    return SourceWindow.of(STORED, Placement.of(Layout.of(STORED, framing), Orientation.UPRIGHT));
  }

  private static Crop tenth(String start) {
    Fraction at = Fraction.parse(start).orElseThrow();
    return new Crop(at, at, new Fraction(100_000), new Fraction(100_000));
  }
}
