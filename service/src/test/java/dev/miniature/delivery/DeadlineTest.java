package dev.miniature.delivery;

import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.Effort;
import dev.miniature.image.Finish;
import dev.miniature.image.Framing;
import dev.miniature.image.Hdr;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.pictures.Complex;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.FlatGif;
import dev.miniature.pictures.Pcx;
import dev.miniature.pictures.Tiffs;
import dev.miniature.pictures.Tiffs.Numbers;
import dev.miniature.pictures.Tiffs.Piece;
import dev.miniature.pictures.WebP;
import dev.miniature.styles.Density;
import dev.miniature.styles.FormatChoice;
import dev.miniature.styles.Style;
import dev.miniature.vips.Interpretation;
import dev.miniature.vips.Vips;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Clients are answered in time by whichever engine reads or writes a picture, whether or not it
/// can be stopped, and the next client gets a slot when the work has ended. The files take 0.2 to
/// 10 s each.
@EnabledIf("libvipsIsHere")
final class DeadlineTest {
  private static final Duration TIME = Duration.ofMillis(20);

  /// A second, plus two for a busy machine.
  private static final Duration LATEST = TIME.plusSeconds(3);

  private static final Deadline NEVER = Deadline.in(Duration.ofMinutes(2));

  private final SoftAssertions softly = new SoftAssertions();

  static boolean libvipsIsHere() {
    return Vips.failure().isEmpty();
  }

  @AfterEach
  void all() {
    softly.assertAll();
  }

  @Test
  void loadersOfLibvips() throws Exception {
    Renderer vips = Renderer.with(Decoders.usual(), Engine.VIPS);
    late(vips, "JPEG", noise(4_000, 3, ".jpg"), 4_000, ImageFormat.PNG);
    byte[] progressive = noise(2_000, 3, ".jpg[interlace,subsample_mode=off]");
    late(vips, "progressive", Complex.withScans(progressive, 80), 2_000, ImageFormat.PNG);
    late(vips, "PNG", noise(3_000, 4, ".png[compression=1]"), 3_000, ImageFormat.JPEG);
    late(vips, "interlaced", noise(3_000, 3, ".png[interlace]"), 300, ImageFormat.JPEG);
    late(vips, "still GIF", FlatGif.of(7_000, 7_000, 1), 300, ImageFormat.JPEG);
    late(vips, "moving GIF", FlatGif.of(400, 400, 200), 300, ImageFormat.GIF);
    late(vips, "lossy WebP", noise(3_000, 3, ".webp[effort=0]"), 300, ImageFormat.JPEG);
    late(vips, "lossless WebP", WebP.flat(8_000, 8_000, true), 300, ImageFormat.JPEG);
    late(vips, "AVIF", noise(2_000, 3, ".avif[effort=0]"), 300, ImageFormat.JPEG);
    late(vips, "TIFF", tiff("Deflate"), 300, ImageFormat.JPEG);
    byte[] tiles =
        new Tiffs(5_000, 5_000, 4, 16, Numbers.WHOLE, 2, 1, new Piece.Tile(1_024)).file();
    late(vips, "tiles", tiles, 300, ImageFormat.JPEG);
    late(vips, "most tiles", mostTiles(), 300, ImageFormat.JPEG);
    late(vips, "JPEG in TIFF", tiff("JPEG"), 300, ImageFormat.JPEG);
  }

  @Test
  void loadersOfJava() throws Exception {
    Renderer java2d = Renderer.with(Decoders.usual(), Engine.JAVA2D);
    Renderer core = Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);
    late(core, "JPEG core", noise(4_000, 3, ".jpg"), 4_000, ImageFormat.JPEG);
    late(java2d, "JPEG", noise(3_000, 3, ".jpg[interlace]"), 300, ImageFormat.PNG);
    late(java2d, "PNG", noise(3_000, 3, ".png[compression=1]"), 300, ImageFormat.JPEG);
    late(java2d, "GIF", FlatGif.of(4_000, 4_000, 1), 300, ImageFormat.JPEG);
    late(java2d, "WebP", noise(2_000, 3, ".webp[effort=0]"), 300, ImageFormat.JPEG);
    late(java2d, "TIFF", tiff("LZW"), 300, ImageFormat.JPEG);
    late(java2d, "most tiles", mostTiles(), 300, ImageFormat.JPEG);
    BufferedImage picture = noise(2_500);
    late(java2d, "BMP", Exotics.bmp(picture), 300, ImageFormat.JPEG);
    late(java2d, "PSD", Exotics.psd(picture), 300, ImageFormat.JPEG);
    late(java2d, "TGA", Exotics.tga(picture), 300, ImageFormat.JPEG);
    late(java2d, "PNM", Exotics.ppm(picture), 300, ImageFormat.JPEG);
    late(java2d, "PCX", Pcx.encode(picture), 300, ImageFormat.JPEG);
  }

  @Test
  void encoders() throws Exception {
    Renderer vips = Renderer.with(Decoders.usual(), Engine.VIPS);
    byte[] small = noise(500, 3, ".png");
    late(vips, "JPEG", small, 8_000, ImageFormat.JPEG);
    late(vips, "PNG", small, 6_000, ImageFormat.PNG);
    late(vips, "GIF", small, 2_000, ImageFormat.GIF);
    late(vips, "WebP", small, 3_000, ImageFormat.WEBP);
    late(vips, "AVIF", small, 2_500, ImageFormat.AVIF);
    Renderer java2d = Renderer.with(Decoders.usual(), Engine.JAVA2D);
    late(java2d, "PNG of Java", small, 3_000, ImageFormat.PNG);
    late(java2d, "GIF of Java", small, 3_000, ImageFormat.GIF);
    late(java2d, "JPEG of Java", small, 3_000, ImageFormat.JPEG);
  }

  private void late(Renderer renderer, String name, byte[] file, int side, ImageFormat format)
      throws Exception {
    RenderSlots slots = RenderSlots.of(1);
    Originals originals = new KeptInMemory().keep("a", file);
    Thumbnails thumbnails =
        new ThumbnailDelivery(originals, renderer, Limits.defaults(renderer), slots);
    long start = System.nanoTime();
    Delivery delivery = thumbnails.deliver(request(side, format), Deadline.in(TIME));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    softly.assertThat(delivery.outcome()).as(name).isInstanceOf(Outcome.OutOfTime.class);
    softly.assertThat(took).as(name).isLessThan(LATEST);
    slots.take(NEVER).close();
  }

  private static ThumbnailRequest request(int side, ImageFormat format) {
    Style style =
        new Style(
            "slow",
            Framing.inside(Box.of(side, side)).enlarging(),
            Finish.NONE,
            new FormatChoice.AsOriginal(),
            QualityChoice.of(100),
            OptionalInt.empty(),
            Effort.NORMAL,
            Hdr.DROP,
            Duration.ofDays(1));
    return new ThumbnailRequest(
        new ObjectKey("a"), Optional.empty(), style, Density.ONE, Optional.of(format));
  }

  private static byte[] noise(int side, int bands, String options) throws VipsException {
    Renderer.with(Decoders.usual(), Engine.VIPS);
    byte[] pixels = new byte[side * side * bands];
    new Random(1).nextBytes(pixels);
    try (VipsScope scope = new VipsScope()) {
      VipsImage image = scope.pixels(pixels, side, side, bands).as(Interpretation.SRGB);
      return image.save(options);
    }
  }

  /// The slowest TIFF that is not refused: 29,929 tiles of 16 × 16 pixels.
  private static byte[] mostTiles() {
    return new Tiffs(2_768, 2_768, 3, 8, Numbers.WHOLE, 2, 0, new Piece.Tile(16)).file();
  }

  private static byte[] tiff(String compression) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType(compression);
      writer.setOutput(out);
      writer.write(null, new IIOImage(noise(3_000), null, null), param);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  private static BufferedImage noise(int side) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Random random = new Random(1);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextInt(1 << 24);
    }
    return image;
  }
}
