package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.TooMuchMemoryException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pcx;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.Pngs;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/// Files made to crash the process, each of a known kind.
final class HostileFilesTest {
  private static final Recipe SMALL = Recipe.inside(Box.of(30, 30)).withFormat(ImageFormat.PNG);

  private final Renderer renderer = Renderer.with(Decoders.usual(), Engine.JAVA2D);

  @Test
  void aProfileThatInflatesToAGigabyteIsRefused() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes("a\0\0".getBytes(StandardCharsets.ISO_8859_1));
    content.writeBytes(deflatedZeros(64));
    byte[] png = PngChunks.with(Pngs.encode(Patches.image(60, 60)), "iCCP", content.toByteArray());
    assertThatExceptionOfType(TooComplexException.class)
        .isThrownBy(() -> Looking.render(renderer, png, SMALL));
  }

  @Test
  void hiddenTextIsNotInflated() throws Exception {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes("a\0\0".getBytes(StandardCharsets.ISO_8859_1));
    content.writeBytes(deflatedZeros(64));
    byte[] png = PngChunks.with(Pngs.encode(Patches.image(60, 60)), "zTXt", content.toByteArray());
    assertThat(Looking.render(renderer, png, SMALL).dimensions()).isEqualTo(new Dimensions(30, 30));
  }

  @Test
  void aPngThatClaimsMoreThanItHoldsIsBrokenAndNotWaitedFor() {
    byte[] png = Pngs.encode(Patches.image(60, 60));
    ByteBuffer.wrap(png).putInt(16, 9_999).putInt(20, 9_999);
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() -> Looking.render(renderer, png, SMALL));
  }

  @Test
  void aJpegOfThousandsOfScansIsRefusedBeforeTheFirst() {
    byte[] jpeg = Jpegs.encode(Patches.image(60, 60), 80, true, Jpegs.Sampling.QUARTER);
    byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 63, 0};
    ByteBuffer many = ByteBuffer.allocate(jpeg.length + 5000 * scan.length);
    many.put(jpeg, 0, jpeg.length - 2);
    for (int i = 0; i < 5000; i++) {
      many.put(scan);
    }
    assertThatExceptionOfType(TooComplexException.class)
        .isThrownBy(() -> Looking.render(renderer, many.array(), SMALL))
        .withMessageContaining("scans");
  }

  @Test
  void aJpegOfAMillionSegmentsIsReadWithoutKeepingThem() throws Exception {
    byte[] jpeg = Jpegs.encode(Patches.image(60, 60), 90);
    ByteBuffer many = ByteBuffer.allocate(jpeg.length + 4_000_000).put(jpeg, 0, 2);
    for (int i = 0; i < 1_000_000; i++) {
      many.putInt(0xFFFE0002); // an empty comment
    }
    many.put(jpeg, 2, jpeg.length - 2);
    assertThat(Looking.render(renderer, many.array(), SMALL).dimensions())
        .isEqualTo(new Dimensions(30, 30));
  }

  @Test
  void planesThatNothingPutsTogetherAreUnknownAndNotDamaged() {
    byte[] pcx = Pcx.encode(Patches.image(60, 60));
    pcx[3] = 2;
    assertThatExceptionOfType(UnknownFormatException.class)
        .isThrownBy(() -> Looking.render(renderer, pcx, SMALL));
  }

  @Test
  void linesThatAreTooShortForTheWidthAreBroken() {
    byte[] pcx = Pcx.encode(Patches.image(60, 60));
    pcx[66] = 30;
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() -> Looking.render(renderer, pcx, SMALL));
  }

  /// The whole line at that scale would be 25,000,000 pixels long. Only the part that is shown is
  /// scaled.
  @Test
  void aLineThatCoversASquareTakesOnlyWhatTheSquareNeeds() throws Exception {
    byte[] line = Pngs.encode(Patches.image(5000, 1));
    Recipe recipe = Recipe.inside(Box.of(1000, 1000)).withFit(Fit.COVER).enlarging();
    assertThat(Looking.render(renderer, line, recipe).dimensions())
        .isEqualTo(new Dimensions(1000, 1000));
  }

  @Test
  void aShapeThatBlowsUpBeyondMemoryIsRefused() {
    OriginalBytes line = OriginalBytes.of(Pngs.encode(Patches.image(5000, 1)));
    Recipe recipe = Recipe.inside(Box.of(5000, 5000)).withFit(Fit.COVER).enlarging();
    Bounds bounds =
        new Bounds(
            100_000_000,
            1,
            100_000_000,
            MemoryBudget.of(50_000_000),
            Deadline.in(Duration.ofMinutes(1)));
    assertThatExceptionOfType(TooMuchMemoryException.class)
        .isThrownBy(() -> renderer.render(line, renderer.header(line), recipe, bounds));
  }

  @Test
  void aLongDecodeEndsWithTheTimeItHas() throws Exception {
    byte[] slow = Jpegs.encode(Patches.image(2000, 2000), 90, true, Jpegs.Sampling.FULL);
    Bounds bounds = new Bounds(100_000_000, 1, 1_000_000, Deadline.in(Duration.ofMillis(10)));
    long start = System.nanoTime();
    assertThatExceptionOfType(DeadlinePassedException.class)
        .isThrownBy(() ->
            renderer.render(
                OriginalBytes.of(slow), renderer.header(OriginalBytes.of(slow)), SMALL, bounds));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void pixelsWhoseHeaderLiesAboutTheirSizeAreBroken() {
    byte[] jpeg = Jpegs.encode(Patches.image(64, 64), 90);
    byte[] other = Jpegs.encode(Patches.image(64, 96), 90);
    assertThatExceptionOfType(ImageException.class)
        .isThrownBy(() ->
            renderer.render(
                OriginalBytes.of(other),
                renderer.header(OriginalBytes.of(jpeg)),
                SMALL,
                Looking.freely()));
  }

  private static byte[] deflatedZeros(int megabytes) {
    Deflater deflater = new Deflater();
    byte[] zeros = new byte[1 << 20];
    byte[] buffer = new byte[1 << 20];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < megabytes; i++) {
      deflater.setInput(zeros);
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.finish();
    out.writeBytes(Arrays.copyOf(buffer, deflater.deflate(buffer)));
    deflater.end();
    return out.toByteArray();
  }
}
