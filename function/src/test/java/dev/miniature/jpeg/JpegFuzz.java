package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.Frame;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.StoppedException;
import java.time.Duration;

/// The target of Jazzer: makes a thumbnail of any bytes. Only [MalformedJpegException] may be
/// thrown, and nothing may take two seconds.
///
/// The last two bytes of the input choose what the thumbnail is to be; a decoder does not look at
/// what stands behind the end of a file.
public final class JpegFuzz {
  /// What is decoded; with fewer there are more executions a second.
  private static final long MOST_PIXELS = Long.getLong("fuzz.pixels", 4_000_000);

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final JpegThumbnails THUMBNAILS = new JpegThumbnails();

  private JpegFuzz() {}

  /// Takes one input; this is the name that Jazzer looks for.
  public static void fuzzerTestOneInput(byte[] input) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    try {
      JpegFile file = JpegFile.open(input);
      Frame frame = file.frame();
      if (file.refusal().isEmpty() && (long) frame.width() * frame.height() <= MOST_PIXELS) {
        JpegPlan plan = plan(frame, input);
        if (JpegThumbnails.refusal(file, plan).isPresent()) {
          throw new AssertionError("Refused: " + frame);
        }
        byte[] made = THUMBNAILS.make(file, plan, () -> System.nanoTime() > deadline);
        check(plan, JpegFile.open(made).frame());
      }
    } catch (MalformedJpegException expected) {
      // The answer to most inputs.
    } catch (StoppedException e) {
      throw new AssertionError("It takes more than " + LONGEST, e);
    }
    if (System.nanoTime() > deadline) {
      throw new AssertionError("It takes more than " + LONGEST);
    }
  }

  private static void check(JpegPlan plan, Frame made) {
    if (made.width() != plan.width() || made.height() != plan.height()) {
      throw new AssertionError("%s became %s".formatted(plan, made));
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
