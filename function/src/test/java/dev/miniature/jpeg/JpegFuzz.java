package dev.miniature.jpeg;

import com.sun.management.ThreadMXBean;
import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.Frame;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;

/// The target of Jazzer: makes a thumbnail of any bytes, or its pixels, or both. Only
/// [MalformedJpegException] may be thrown, nothing may take two seconds of a processor, and nothing
/// may allocate more than a picture of this size has to.
///
/// The last two bytes of the input choose what the thumbnail is to be; a decoder does not look at
/// what stands behind the end of a file.
public final class JpegFuzz {
  /// What is decoded; with fewer there are more executions a second.
  private static final long MOST_PIXELS = Long.getLong("fuzz.pixels", 4_000_000);

  /// What is allocated at most: by a progressive picture of so many pixels that is not made
  /// smaller, or by one of 65,535×1, as a thumbnail and as pixels.
  private static final long MOST_ALLOCATED = 96 << 20;

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final JpegThumbnails THUMBNAILS = new JpegThumbnails();
  private static final JpegPixels PIXELS = new JpegPixels();

  private JpegFuzz() {}

  /// Takes one input; this is the name that Jazzer looks for.
  public static void fuzzerTestOneInput(byte[] input) {
    long allocated = allocated(input);
    if (allocated > MOST_ALLOCATED && allocated(input) > MOST_ALLOCATED) {
      throw new AssertionError("It takes %,d bytes".formatted(allocated));
    }
  }

  /// Takes it and says how much was allocated. The first time that includes the classes that were
  /// loaded for it, which Jazzer changes.
  private static long allocated(byte[] input) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long deadline = THREADS.getCurrentThreadCpuTime() + LONGEST.toNanos();
    try {
      JpegFile file = JpegFile.open(input);
      Frame frame = file.frame();
      if (file.refusal().isEmpty() && (long) frame.width() * frame.height() <= MOST_PIXELS) {
        make(file, input, () -> THREADS.getCurrentThreadCpuTime() > deadline);
      }
    } catch (MalformedJpegException expected) {
      // The answer to most inputs.
    } catch (StoppedException e) {
      throw new AssertionError("It takes more than " + LONGEST, e);
    }
    if (THREADS.getCurrentThreadCpuTime() > deadline) {
      throw new AssertionError("It takes more than " + LONGEST);
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  /// Makes one or the other or both: each leaves something in memory that the next one finds.
  private static void make(JpegFile file, byte[] input, Stop stop)
      throws MalformedJpegException, StoppedException {
    JpegPlan plan = plan(file.frame(), input);
    if (JpegThumbnails.refusal(file, plan).or(() -> JpegPixels.refusal(file, plan)).isPresent()) {
      throw new AssertionError("Refused: " + file.frame());
    }
    int choice = Math.floorMod(Arrays.hashCode(input), 3);
    if (choice != 0) {
      checkPixels(file, plan, stop);
    }
    if (choice != 1) {
      checkThumbnail(file, plan, stop);
    }
  }

  private static void checkThumbnail(JpegFile file, JpegPlan plan, Stop stop)
      throws MalformedJpegException, StoppedException {
    Frame made = JpegFile.open(THUMBNAILS.make(file, plan, stop)).frame();
    if (made.width() != plan.width() || made.height() != plan.height()) {
      throw new AssertionError("%s became %s".formatted(plan, made));
    }
  }

  private static void checkPixels(JpegFile file, JpegPlan plan, Stop stop)
      throws MalformedJpegException, StoppedException {
    byte[] onBlack = new byte[plan.width() * plan.height() * 3];
    byte[] onWhite = new byte[onBlack.length];
    Arrays.fill(onWhite, (byte) -1);
    PIXELS.make(file, plan, stop, onBlack);
    PIXELS.make(file, plan, stop, onWhite);
    if (!Arrays.equals(onBlack, onWhite)) {
      throw new AssertionError("Not every pixel of %s was made".formatted(plan));
    }
  }

  /// The last byte but one says how large it is, the last how it is turned, cut, padded and coded.
  private static JpegPlan plan(Frame frame, byte[] input) {
    int choice = input[input.length - 1] & 0xFF;
    int most = 4 + (input[input.length - 2] & 0x3F);
    double longest = Math.max(frame.width(), frame.height());
    double ratio = most / longest;
    Span across = span(frame.width(), ratio, choice);
    Span down = span(frame.height(), ratio, choice >> 2);
    int quality = (choice & 0x20) == 0 ? 80 : 92;
    return new JpegPlan(across, down, (choice & 0x10) != 0, quality, 0x3060C0);
  }

  private static Span span(int stored, double ratio, int choice) {
    boolean mirrored = (choice & 1) != 0;
    int scaled = Math.max(1, (int) Math.round(stored * ratio));
    if ((choice & 2) == 0) {
      return new Span(stored, mirrored, scaled, 0, scaled, 0, scaled);
    }
    int visible = (scaled + 1) / 2;
    return (choice & 0x40) == 0
        ? new Span(stored, mirrored, scaled, scaled - visible, visible, 0, visible)
        : new Span(stored, mirrored, scaled, 0, scaled, 3, scaled + 5);
  }
}
