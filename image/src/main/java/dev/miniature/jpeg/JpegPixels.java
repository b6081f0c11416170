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

/// Decodes and scales JPEGs in the same way as [JpegThumbnails], but returns interleaved pixels for
/// encoders of other formats.
///
/// Most web formats store chroma at half the size, as JPEG does. For them, chroma is computed at
/// half the size, and each chroma sample is repeated for four pixels. The encoder's average of the
/// four is that sample again, so nothing is upsampled only to be downsampled.
///
/// An instance is reusable by one thread at a time, and keeps its memory.
public final class JpegPixels {
  /// The maximum size of the result. It is held as whole planes: 6 bytes per pixel with chroma at
  /// half the size, else 12.
  private static final long MAX_PIXELS = 4_000_000;

  private static final int MAX_COMPONENTS = 4;

  private final ResamplingKernels axes = new ResamplingKernels();
  private final LinePool lines = new LinePool();
  private final JpegDecoder decoder = new JpegDecoder();
  private final YCbCrToRgb light = new YCbCrToRgb();
  private final List<WholePlane> planes =
      Stream.generate(WholePlane::new).limit(MAX_COMPONENTS).toList();

  /// Creates an instance that holds no memory yet.
  public JpegPixels() {}

  /// Returns the reason why this class cannot make the picture, if there is one: the kind of the
  /// file, or the memory that it would need.
  public static Optional<String> refusal(JpegFile file, JpegPlan plan) {
    long pixels = (long) plan.width() * plan.height();
    return pixels > MAX_PIXELS
        ? Optional.of(String.format(Locale.ROOT, "%,d pixels", pixels))
        : JpegThumbnails.refusalOfReading(file, plan);
  }

  /// Returns the peak memory for one picture, in bytes.
  public static long memory(JpegFile file, JpegPlan plan) {
    JpegPlan exact = exactly(plan, file.colours());
    long pixels = (long) plan.width() * plan.height();
    int channels = file.colours().channels();
    int planes = channels * Float.BYTES / (exact.halfColour() && channels > 1 ? 2 : 1);
    return JpegThumbnails.reading(file, exact) + pixels * (planes + channels);
  }

  /// Returns the plan with chroma at full size, unless chroma is stored separately from luma and
  /// needs no further conversion.
  private static JpegPlan exactly(JpegPlan plan, ColourModel colours) {
    return colours == ColourModel.YCBCR ? plan : plan.withFullColour();
  }

  /// Decodes and scales a picture.
  ///
  /// @param file a file for which [#refusal(JpegFile, JpegPlan)] is empty
  /// @param stop tells whether to stop early
  /// @param samples receives the pixels row by row, width × height of the plan's canvas. Each pixel
  ///   has as many bytes as the file's colour model has channels: grey; red, green and blue; or
  ///   cyan, magenta, yellow and black with 255 for full ink. The array may be longer
  /// @throws MalformedJpegException if the data is damaged or truncated
  /// @throws StoppedException if `stop` requested it
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
