package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.LinePool;
import dev.miniature.jpeg.planes.ResamplingKernels;
import dev.miniature.jpeg.read.DecodeRegion;
import dev.miniature.jpeg.read.Frame;
import dev.miniature.jpeg.read.JpegDecoder;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes small pictures of large JPEGs, for somebody else to write in another format: the same way
/// as [JpegThumbnails], but they end as red, green and blue.
///
/// Formats for the web store colours at half the size, as JPEG does. So colours are made at half
/// the size here too, and each sample of them is given to four pixels: the writer's average of the
/// four is that sample again, and nothing is scaled up to be scaled down.
///
/// Reusable, by one thread at a time; it keeps its memory.
public final class JpegPixels {
  /// Planes are held as a whole: 6 bytes a pixel where colours are made at half the size, else 12.
  private static final long MOST_PIXELS = 4_000_000;

  private static final int RGB = 3;

  private final ResamplingKernels axes = new ResamplingKernels();
  private final LinePool lines = new LinePool();
  private final JpegDecoder decoder = new JpegDecoder();
  private final YCbCrToRgb light = new YCbCrToRgb();
  private final List<WholePlane> planes =
      List.of(new WholePlane(), new WholePlane(), new WholePlane());

  /// One with nothing in it.
  public JpegPixels() {}

  /// Why a picture is not made here: because of the file, or since it would take too much memory.
  public static Optional<String> refusal(JpegFile file, JpegPlan plan) {
    long pixels = (long) plan.width() * plan.height();
    return pixels > MOST_PIXELS
        ? Optional.of(String.format(Locale.ROOT, "%,d pixels", pixels))
        : JpegThumbnails.refusal(file, plan);
  }

  /// What making one takes at its peak, in bytes.
  public static long memory(JpegFile file, JpegPlan plan) {
    long pixels = (long) plan.width() * plan.height();
    int planes = plan.hasFullColour() ? 3 * Float.BYTES : 3 * Float.BYTES / 2;
    return JpegThumbnails.reading(file, plan) + pixels * (planes + RGB);
  }

  /// Makes one.
  ///
  /// @param file which is not one that is refused
  /// @param stop whether to end early
  /// @param rgb takes them row by row, three bytes a pixel: width × height of the plan's canvas;
  ///   may have room for more
  /// @throws MalformedJpegException if its data is damaged or cut off
  /// @throws StoppedException if `stop` said so
  public void make(JpegFile file, JpegPlan plan, Stop stop, byte[] rgb)
      throws MalformedJpegException, StoppedException {
    try {
      Frame frame = file.frame();
      List<DecodeRegion> wanted = new ArrayList<>();
      for (int i = 0; i < frame.components().size(); i++) {
        int step = plan.step(i);
        WholePlane plane = planes.get(i);
        plane.reset(
            Math.ceilDiv(plan.width(), step), Math.ceilDiv(plan.height(), step), plan.turned());
        wanted.add(new ComponentPlan(frame, i, plan).wanted(axes, lines, plane));
      }
      decoder.decode(file, wanted, stop);
      if (wanted.size() == 1) {
        light.ofGrey(planes.getFirst(), rgb);
      } else {
        light.of(planes.get(0), planes.get(1), planes.get(2), rgb);
      }
    } finally {
      lines.takeBack();
      planes.forEach(WholePlane::finish);
    }
  }
}
