package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.LinePool;
import dev.miniature.jpeg.planes.ResamplingKernels;
import dev.miniature.jpeg.read.DecodeRegion;
import dev.miniature.jpeg.read.FrameHeader;
import dev.miniature.jpeg.read.JpegDecoder;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;
import dev.miniature.jpeg.write.JpegWriter;
import dev.miniature.jpeg.write.PlaneQuantiser;
import dev.miniature.jpeg.write.QuantisedPicture;
import dev.miniature.jpeg.write.QuantisedPlane;
import dev.miniature.jpeg.write.Subsampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes small JPEGs of large ones, without ever making them RGB: each component is decoded at the
/// scale it is needed at, resized and written again.
///
/// Reusable, by one thread at a time; it keeps its memory.
public final class JpegThumbnails {
  private static final int MAX_COMPONENTS = 3;

  /// What is written is held: 3 bytes a pixel where colours are made at half the size, else 6; and
  /// four more for every coefficient that is not zero.
  private static final long MAX_PIXELS = 16_000_000;

  /// Bytes: the coefficients of a progressive picture of 20 megapixels that is not made smaller, or
  /// the rows of any picture that is not squashed to a line.
  private static final long MAX_HELD = 64 << 20;

  /// Bytes that the smallest takes: tables, and what is kept for the next one.
  private static final long LEAST = 4 << 20;

  /// Bytes for each coefficient that is not zero.
  private static final int CODED = 4;

  /// Bytes that the file takes for each pixel, the buffer that it grows in included.
  private static final int FILE = 6;

  private final ResamplingKernels axes = new ResamplingKernels();
  private final LinePool lines = new LinePool();
  private final JpegDecoder decoder = new JpegDecoder();
  private final JpegWriter writer = new JpegWriter();
  private final List<QuantisedPlane> planes = new ArrayList<>();
  private final List<PlaneQuantiser> quantisers = new ArrayList<>();

  /// One with nothing in it.
  public JpegThumbnails() {
    for (int i = 0; i < MAX_COMPONENTS; i++) {
      planes.add(new QuantisedPlane());
      quantisers.add(new PlaneQuantiser());
    }
  }

  /// Makes one.
  ///
  /// @param file which is not one that is refused
  /// @param stop whether to end early
  /// @throws MalformedJpegException if its data is damaged or cut off
  /// @throws StoppedException if `stop` said so
  public byte[] make(JpegFile file, JpegPlan plan, Stop stop)
      throws MalformedJpegException, StoppedException {
    try {
      FrameHeader frame = file.frame();
      Subsampling subsampling = subsampling(frame, plan);
      List<DecodeRegion> wanted = new ArrayList<>(MAX_COMPONENTS);
      for (int i = 0; i < frame.components().size(); i++) {
        QuantisedPlane plane = planes.get(i);
        plane.reset(subsampling.blocks(i, plan.width()), subsampling.blocks(i, plan.height()));
        quantisers.get(i).begin(plane, plan.quantisation(i), plan.turned());
        wanted.add(new ComponentPlan(frame, i, plan).wanted(axes, lines, quantisers.get(i)));
      }
      decoder.decode(file, wanted, stop);
      return writer.write(
          new QuantisedPicture(
              plan.width(), plan.height(), subsampling, planes.subList(0, wanted.size())),
          plan.quantisation(0),
          plan.quantisation(1));
    } finally {
      lines.takeBack();
      planes.forEach(QuantisedPlane::finish);
    }
  }

  /// Why a thumbnail is not made here: because of the file, or since it would take too much memory.
  /// Said before any work.
  public static Optional<String> refusal(JpegFile file, JpegPlan plan) {
    long pixels = (long) plan.width() * plan.height();
    return pixels > MAX_PIXELS
        ? Optional.of(String.format(Locale.ROOT, "%,d pixels to write", pixels))
        : refusalOfReading(file, plan)
            .or(() ->
                switch (file.colours()) {
                  case GREY, YCBCR -> Optional.empty();
                  case RGB, CMYK, YCCK -> Optional.of(file.colours().toString());
                });
  }

  /// Why its pixels are not decoded here.
  static Optional<String> refusalOfReading(JpegFile file, JpegPlan plan) {
    Optional<String> refusal = file.refusal();
    if (refusal.isPresent()) {
      return refusal;
    }
    long coefficients = heldBytes(file.frame(), plan);
    if (coefficients > MAX_HELD) {
      return Optional.of(
          String.format(Locale.ROOT, "%,d bytes of coefficients to hold", coefficients));
    }
    long rows = windowBytes(file.frame(), plan);
    return rows > MAX_HELD
        ? Optional.of(String.format(Locale.ROOT, "%,d bytes of rows to hold", rows))
        : Optional.empty();
  }

  /// What making one takes at its peak, in bytes. Written coefficients are worst with noise: then
  /// none is zero.
  public static long memory(JpegFile file, JpegPlan plan) {
    long pixels = (long) plan.width() * plan.height();
    int channels = file.frame().components().size();
    int written = channels == 1 ? 2 : plan.halfColour() ? 3 : 6;
    return reading(file, plan) + pixels * (written + written / 2 * CODED + FILE);
  }

  /// What that takes without what is written.
  static long reading(JpegFile file, JpegPlan plan) {
    return LEAST + heldBytes(file.frame(), plan) + windowBytes(file.frame(), plan);
  }

  /// What is held of the rows that are being scaled.
  private static long windowBytes(FrameHeader frame, JpegPlan plan) {
    return IntStream.range(0, frame.components().size())
        .mapToLong(i -> new ComponentPlan(frame, i, plan).windowBytes())
        .sum();
  }

  /// What is held of a progressive picture until its last scan has come.
  private static long heldBytes(FrameHeader frame, JpegPlan plan) {
    if (!frame.isProgressive()) {
      return 0;
    }
    long bytes = 0;
    for (int i = 0; i < frame.components().size(); i++) {
      bytes += new ComponentPlan(frame, i, plan).heldBytes();
    }
    return bytes;
  }

  private static Subsampling subsampling(FrameHeader frame, JpegPlan plan) {
    if (frame.components().size() == 1) {
      return Subsampling.GREY;
    }
    return plan.halfColour() ? Subsampling.S420 : Subsampling.S444;
  }
}
