package dev.miniature.fuzz.target;

import dev.miniature.jpeg.JpegPixels;
import dev.miniature.jpeg.JpegPlan;
import dev.miniature.jpeg.JpegThumbnails;
import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.ColourModel;
import dev.miniature.jpeg.read.FrameHeader;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;
import java.time.Duration;
import java.util.Arrays;

/// The Jazzer target for the JPEG core: makes a thumbnail from arbitrary bytes, or its pixels, or
/// both. Only [MalformedJpegException] may be thrown, no input may take two seconds of CPU time,
/// and none may allocate more than a picture of its size needs.
///
/// The last two bytes of the input choose the thumbnail; decoders ignore bytes after the end of a
/// file.
public final class JpegTarget {
  /// The maximum number of decoded pixels; a lower one allows more executions per second.
  private static final long MAX_PIXELS = Long.getLong("fuzz.pixels", 4_000_000);

  /// The maximum allocation: for a progressive picture with this many pixels at full scale, or for
  /// one of 65,535×1, as a thumbnail and as pixels.
  private static final long MAX_ALLOCATED = 96 << 20;

  private static final Expense EXPENSE = new Expense(Duration.ofSeconds(2), MAX_ALLOCATED);
  private static final JpegThumbnails THUMBNAILS = new JpegThumbnails();
  private static final JpegPixels PIXELS = new JpegPixels();

  private JpegTarget() {}

  /// Tests one input; Jazzer requires this name.
  public static void fuzzerTestOneInput(byte[] input) {
    EXPENSE.check(stop -> decode(input, stop));
  }

  private static void decode(byte[] input, Stop stop) {
    try {
      JpegFile file = JpegFile.open(input);
      FrameHeader frame = file.frame();
      if (file.refusal().isEmpty() && (long) frame.width() * frame.height() <= MAX_PIXELS) {
        make(file, input, stop);
      }
    } catch (MalformedJpegException expected) {
      // The result for most inputs.
    } catch (StoppedException e) {
      throw new AssertionError("It was stopped", e);
    }
  }

  /// Makes a thumbnail, pixels or both, because each leaves data in memory that the next one finds.
  private static void make(JpegFile file, byte[] input, Stop stop)
      throws MalformedJpegException, StoppedException {
    JpegPlan plan = plan(file.frame(), input);
    boolean canBeWritten = canBeWritten(file.colours());
    if (JpegPixels.refusal(file, plan).isPresent()
        || JpegThumbnails.refusal(file, plan).isEmpty() != canBeWritten) {
      throw new AssertionError("Refused, or not: " + file.frame() + ", " + file.colours());
    }
    int choice = Math.floorMod(Arrays.hashCode(input), 3);
    if (choice != 0 || !canBeWritten) {
      checkPixels(file, plan, stop);
    }
    if (choice != 1 && canBeWritten) {
      checkThumbnail(file, plan, stop);
    }
  }

  /// Returns whether a JPEG can be made without converting to pixels.
  private static boolean canBeWritten(ColourModel colours) {
    return switch (colours) {
      case GREY, YCBCR -> true;
      case RGB, CMYK, YCCK -> false;
    };
  }

  private static void checkThumbnail(JpegFile file, JpegPlan plan, Stop stop)
      throws MalformedJpegException, StoppedException {
    FrameHeader made = JpegFile.open(THUMBNAILS.make(file, plan, stop)).frame();
    if (made.width() != plan.width() || made.height() != plan.height()) {
      throw new AssertionError(plan + " became " + made);
    }
  }

  private static void checkPixels(JpegFile file, JpegPlan plan, Stop stop)
      throws MalformedJpegException, StoppedException {
    byte[] onBlack = new byte[plan.width() * plan.height() * file.colours().channels()];
    byte[] onWhite = new byte[onBlack.length];
    Arrays.fill(onWhite, (byte) -1);
    PIXELS.make(file, plan, stop, onBlack);
    PIXELS.make(file, plan, stop, onWhite);
    if (!Arrays.equals(onBlack, onWhite)) {
      throw new AssertionError("Not every pixel was made of " + plan);
    }
  }

  /// Creates a plan: the second to last byte chooses the size; the last one chooses turning,
  /// cropping, padding and coding.
  private static JpegPlan plan(FrameHeader frame, byte[] input) {
    int choice = input[input.length - 1] & 0xFF;
    int most = 4 + (input[input.length - 2] & 0x3F);
    double longest = Math.max(frame.width(), frame.height());
    double ratio = most / longest;
    Span across = span(frame.width(), ratio, choice);
    Span down = span(frame.height(), ratio, choice >> 2);
    int quality = (choice & 0x20) == 0 ? 80 : 92;
    return new JpegPlan(across, down, (choice & 0x10) != 0, quality < 90, quality, 0x3060C0);
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
