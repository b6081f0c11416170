package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.miniature.jpeg.corpus.Content;
import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.corpus.Quantisation;
import dev.miniature.jpeg.corpus.Sampling;
import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.JpegFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Memory depends on the thumbnail and on a row of the file, but not on the size of the file.
final class MemoryTest {
  private static final int MAX_ALLOCATED = 300_000;
  private static final int MAX_OF_A_LINE = 60_000_000;
  private static final int MAX_LEFT = 32 << 20;
  private static final int MAX_IN_USE = 120 << 20;

  private final JpegThumbnails thumbnails = new JpegThumbnails();

  @ParameterizedTest
  @CsvSource({"512,false", "200,false", "1000,false", "512,true", "200,true", "1000,true"})
  void aThumbnailOfTwoMegapixelsAllocatesNextToNothing(int size, boolean progressive)
      throws Exception {
    byte[] file = photo(1632, 1224, progressive);
    JpegPlan plan = new JpegPlan(side(1632, size), side(1224, size * 3 / 4), false, true, 80, 0);
    int output = thumbnails.make(JpegFile.open(file), plan, () -> false).length;
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    thumbnails.make(JpegFile.open(file), plan, () -> false);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated - output).isLessThan(MAX_ALLOCATED);
  }

  @Test
  void aHundredMegapixelsTakeLittleOfTheHeap() throws Exception {
    long before = settled();
    byte[] file = tall(10_000);
    JpegPlan plan = new JpegPlan(side(10_000, 300), side(10_000, 300), false, true, 80, 0);
    AtomicInteger row = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    byte[] made =
        thumbnails.make(
            JpegFile.open(file),
            plan,
            () -> {
              if (row.incrementAndGet() % 200 == 0) {
                most.accumulateAndGet((int) (inUse() - before), Math::max);
              }
              return false;
            });
    assertThat(row.get()).isGreaterThan(10_000 / 16);
    assertThat(most.get()).isBetween(file.length, MAX_IN_USE);
    assertThat(JpegFile.open(made).frame().width()).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource({"65535,1", "1,65535"})
  void aPictureOfOneLineTakesLittle(int width, int height) throws Exception {
    byte[] file = JpegSpec.of(width, height, Sampling.S444).generate().file();
    JpegPlan plan =
        new JpegPlan(
            side(width, Math.min(width, 60)),
            side(height, Math.min(height, 60)),
            false,
            true,
            80,
            0);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    thumbnails.make(JpegFile.open(file), plan, () -> false);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(MAX_OF_A_LINE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLargePictureLeavesLittleBehind(boolean progressive) throws Exception {
    byte[] file = photo(2600, 2600, progressive);
    JpegPlan plan = new JpegPlan(side(2600, 2590), side(2600, 2590), false, true, 80, 0);
    long before = inUse();
    thumbnails.make(JpegFile.open(file), plan, () -> false);
    assertThat(inUse() - before).isLessThan(MAX_LEFT);
    thumbnails.make(JpegFile.open(file), plan, () -> false);
  }

  @Test
  void largePixelsLeaveLittleBehind() throws Exception {
    byte[] file = photo(1900, 1900, false);
    JpegPlan plan = new JpegPlan(side(1900, 1890), side(1900, 1890), false, false, 95, 0);
    JpegPixels core = new JpegPixels();
    byte[] pixels = new byte[1890 * 1890 * 3];
    long before = inUse();
    core.make(JpegFile.open(file), plan, () -> false, pixels);
    assertThat(inUse() - before).isLessThan(MAX_LEFT);
    core.make(JpegFile.open(file), plan, () -> false, pixels);
  }

  /// If a picture is reduced much more in one direction than in the other, it needs thousands of
  /// long rows at once.
  @Test
  void aPictureSquashedToALineIsHandedOn() throws Exception {
    JpegFile file = JpegFile.open(tall(10_000));
    assertThat(JpegThumbnails.refusal(file, plan(5_000, 1)))
        .hasValueSatisfying(why -> assertThat(why).endsWith("bytes of rows to hold"));
    assertThat(JpegPixels.refusal(file, plan(5_000, 1))).isPresent();
    assertThat(JpegThumbnails.refusal(file, plan(1, 5_000))).isEmpty();
    assertThat(JpegThumbnails.refusal(file, plan(3_000, 300))).isEmpty();
  }

  private static JpegPlan plan(int width, int height) {
    return new JpegPlan(side(10_000, width), side(10_000, height), false, true, 80, 0);
  }

  private static Span side(int stored, int scaled) {
    return new Span(stored, false, scaled, 0, scaled, 0, scaled);
  }

  /// Returns the bytes in use after garbage collection, once they no longer decrease because of
  /// earlier tests.
  private static long settled() throws InterruptedException {
    long last = Long.MAX_VALUE;
    long now = inUse();
    while (now < last - 100_000) {
      Thread.sleep(50);
      last = now;
      now = inUse();
    }
    return now;
  }

  private static long inUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static byte[] photo(int width, int height, boolean progressive) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int level = (int) (110 + 60 * Math.sin(x / 50.0) * Math.cos(y / 70.0));
        image.setRGB(x, y, (level + random.nextInt(24)) * 0x10101 + (x >> 4 << 8));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if (progressive) {
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /// Returns a square picture whose rows of MCUs are all the same, each a restart interval.
  private static byte[] tall(int side) {
    int unit = 16;
    byte[] row =
        JpegSpec.of(side, unit, Sampling.S420)
            .with(Content.RANDOM)
            .with(Quantisation.quality(20))
            .withRestart(Math.ceilDiv(side, unit))
            .generate()
            .file();
    int frame = indexOf(row, 0xC0, 0);
    row[frame + 5] = (byte) (side >> 8);
    row[frame + 6] = (byte) side;
    int scan = indexOf(row, 0xDA, frame);
    int data = scan + 2 + row[scan + 3];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(row, 0, data);
    for (int i = 0; i < Math.ceilDiv(side, unit); i++) {
      if (i > 0) {
        out.write(0xFF);
        out.write(0xD0 + (i - 1) % 8);
      }
      out.write(row, data, row.length - 2 - data);
    }
    out.writeBytes(Arrays.copyOfRange(row, row.length - 2, row.length));
    return out.toByteArray();
  }

  private static int indexOf(byte[] file, int marker, int from) {
    int at = from;
    while (file[at] != (byte) 0xFF || (file[at + 1] & 0xFF) != marker) {
      at++;
    }
    return at;
  }
}
