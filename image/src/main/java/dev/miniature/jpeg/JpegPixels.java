package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.LinePool;
import dev.miniature.jpeg.planes.ResamplingKernels;
import dev.miniature.jpeg.read.ColourModel;
import dev.miniature.jpeg.read.DecodeRegion;
import dev.miniature.jpeg.read.FrameHeader;
import dev.miniature.jpeg.read.JpegDecoder;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes small pictures of large JPEGs, for somebody else to write in another format: the same way
/// as [JpegThumbnails], but they end as samples of whole pixels.
///
/// Most formats for the web store colours at half the size, as JPEG does. Then colours are made at
/// half the size here too, and each sample of them is given to four pixels: the writer's average of
/// the four is that sample again, and nothing is scaled up to be scaled down.
///
/// Reusable, by one thread at a time; it keeps its memory.
public final class JpegPixels {
  /// Planes are held as a whole: 6 bytes a pixel where colours are made at half the size, else 12.
  private static final long MAX_PIXELS = 4_000_000;

  private static final int MAX_COMPONENTS = 4;

  private final ResamplingKernels axes = new ResamplingKernels();
  private final LinePool lines = new LinePool();
  private final JpegDecoder decoder = new JpegDecoder();
  private final YCbCrToRgb light = new YCbCrToRgb();
  private final List<WholePlane> planes =
      Stream.generate(WholePlane::new).limit(MAX_COMPONENTS).toList();

  /// One with nothing in it.
  public JpegPixels() {}

  /// Why a picture is not made here: because of the file, or since it would take too much memory.
  public static Optional<String> refusal(JpegFile file, JpegPlan plan) {
    long pixels = (long) plan.width() * plan.height();
    return pixels > MAX_PIXELS
        ? Optional.of(String.format(Locale.ROOT, "%,d pixels", pixels))
        : JpegThumbnails.refusalOfReading(file, plan);
  }

  /// What making one takes at its peak, in bytes.
  public static long memory(JpegFile file, JpegPlan plan) {
    JpegPlan exact = exactly(plan, file.colours());
    long pixels = (long) plan.width() * plan.height();
    int channels = file.colours().channels();
    int planes = channels * Float.BYTES / (exact.halfColour() && channels > 1 ? 2 : 1);
    return JpegThumbnails.reading(file, exact) + pixels * (planes + channels);
  }

  /// Colours can be made at half the size only where they are stored apart from brightness, and are
  /// not made so where something has still to be done to them.
  private static JpegPlan exactly(JpegPlan plan, ColourModel colours) {
    return colours == ColourModel.YCBCR ? plan : plan.withFullColour();
  }

  /// Makes one.
  ///
  /// @param file which is not one that is refused
  /// @param stop whether to end early
  /// @param samples takes them row by row, width × height of the plan's canvas, as many bytes a
  ///   pixel as the file's colours have channels: grey, or red, green and blue, or cyan, magenta,
  ///   yellow and black with 255 for full; may have room for more
  /// @throws MalformedJpegException if its data is damaged or cut off
  /// @throws StoppedException if `stop` said so
  public void make(JpegFile file, JpegPlan plan, Stop stop, byte[] samples)
      throws MalformedJpegException, StoppedException {
    try {
      JpegPlan exact = exactly(plan, file.colours());
      FrameHeader frame = file.frame();
      List<DecodeRegion> wanted = new ArrayList<>();
      for (int i = 0; i < frame.components().size(); i++) {
        int step = exact.step(i);
        WholePlane plane = planes.get(i);
        plane.reset(
            Math.ceilDiv(exact.width(), step), Math.ceilDiv(exact.height(), step), exact.turned());
        wanted.add(new ComponentPlan(frame, i, exact).wanted(axes, lines, plane));
      }
      decoder.decode(file, wanted, stop);
      put(file.colours(), samples);
    } finally {
      lines.takeBack();
      planes.forEach(WholePlane::finish);
    }
  }

  private void put(ColourModel colours, byte[] samples) {
    int channels = colours.channels();
    switch (colours) {
      case GREY, RGB -> {
        for (int i = 0; i < channels; i++) {
          PlaneBytes.put(planes.get(i), samples, i, channels);
        }
      }
      case YCBCR -> light.of(planes.get(0), planes.get(1), planes.get(2), samples, channels);
      case CMYK -> {
        for (int i = 0; i < channels; i++) {
          PlaneBytes.putInverted(planes.get(i), samples, i, channels);
        }
      }
      case YCCK -> {
        light.of(planes.get(0), planes.get(1), planes.get(2), samples, channels);
        PlaneBytes.putInverted(planes.get(3), samples, 3, channels);
      }
    }
  }
}
