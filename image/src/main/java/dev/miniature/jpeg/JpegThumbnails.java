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
import java.util.stream.Stream;

/// Makes JPEG thumbnails of JPEGs without converting them to RGB: each component is decoded at the
/// scale it needs, resized and written again.
///
/// An instance is reusable by one thread at a time, and keeps its memory.
public final class JpegThumbnails {
  private static final int MAX_COMPONENTS = 3;

  /// The maximum size of the result. Its coefficients are held: 3 bytes per pixel with chroma at
  /// half the size, else 6, plus four for every coefficient that is not zero.
  private static final long MAX_PIXELS = 16_000_000;

  /// The maximum bytes for decoding: the coefficients of a progressive picture of 20 megapixels at
  /// full scale, or the rows of any picture that is not reduced to a thin line.
  private static final long MAX_HELD = 64 << 20;

  /// The bytes that the smallest picture takes: tables, and buffers kept for the next picture.
  private static final long LEAST = 4 << 20;

  /// Bytes for each coefficient that is not zero.
  private static final int CODED = 4;

  /// Bytes of the output file per pixel, including the growth of its buffer.
  private static final int FILE = 6;

  private final ResamplingKernels axes = new ResamplingKernels();
  private final LinePool lines = new LinePool();
  private final JpegDecoder decoder = new JpegDecoder();
  private final JpegWriter writer = new JpegWriter();
  private final List<QuantisedPlane> planes = new ArrayList<>();
  private final List<PlaneQuantiser> quantisers = new ArrayList<>();
  private final List<WholePlane> wholes =
      Stream.generate(WholePlane::new).limit(MAX_COMPONENTS).toList();

  /// Creates an instance that holds no memory yet.
  public JpegThumbnails() {
    for (int i = 0; i < MAX_COMPONENTS; i++) {
      planes.add(new QuantisedPlane());
      quantisers.add(new PlaneQuantiser());
    }
  }

  /// Makes a thumbnail.
  ///
  /// @param file a file for which [#refusal(JpegFile, JpegPlan)] is empty
  /// @param stop tells whether to stop early
  /// @throws MalformedJpegException if the data is damaged or truncated
  /// @throws StoppedException if `stop` requested it
  public byte[] make(JpegFile file, JpegPlan plan, Stop stop)
      throws MalformedJpegException, StoppedException {
    return make(file, plan, Optional.empty(), stop);
  }

  /// Makes a thumbnail whose planes are changed by a filter.
  ///
  /// @throws MalformedJpegException if the data is damaged or truncated
  /// @throws StoppedException if `stop` requested it
  public byte[] make(JpegFile file, JpegPlan plan, Optional<PlaneFilter> filter, Stop stop)
      throws MalformedJpegException, StoppedException {
    try {
      FrameHeader frame = file.frame();
      Subsampling subsampling = subsampling(frame, plan);
      List<DecodeRegion> wanted = new ArrayList<>(MAX_COMPONENTS);
      for (int i = 0; i < frame.components().size(); i++) {
        boolean held = isHeld(i, filter);
        QuantisedPlane plane = planes.get(i);
        plane.reset(subsampling.blocks(i, plan.width()), subsampling.blocks(i, plan.height()));
        quantisers
            .get(i)
            .begin(plane, plan.quantisation(), plan.step(i) == 2, plan.turned() && !held);
        wanted.add(
            new ComponentPlan(frame, i, plan)
                .wanted(axes, lines, held ? whole(i, plan) : quantisers.get(i)));
      }
      decoder.decode(file, wanted, stop);
      if (filter.isPresent()) {
        finish(plan, filter.get(), wanted.size(), stop);
      }
      QuantisedPicture picture =
          new QuantisedPicture(
              plan.width(), plan.height(), subsampling, planes.subList(0, wanted.size()));
      return plan.smallest()
          ? writer
              .writeSmallest(picture, plan.quantisation(), stop::isWanted)
              .orElseThrow(StoppedException::new)
          : writer.write(picture, plan.quantisation());
    } finally {
      lines.takeBack();
      planes.forEach(QuantisedPlane::finish);
      wholes.forEach(WholePlane::finish);
    }
  }

  private static boolean isHeld(int component, Optional<PlaneFilter> filter) {
    return filter.map(each -> each.changes(component)).orElse(false);
  }

  private WholePlane whole(int component, JpegPlan plan) {
    int step = plan.step(component);
    WholePlane whole = wholes.get(component);
    whole.reset(Math.ceilDiv(plan.width(), step), Math.ceilDiv(plan.height(), step), plan.turned());
    return whole;
  }

  private void finish(JpegPlan plan, PlaneFilter filter, int components, Stop stop)
      throws StoppedException {
    for (int i = 0; i < components; i++) {
      if (filter.changes(i)) {
        WholePlane whole = wholes.get(i);
        filter.apply(i, plan.step(i), whole.samples(), whole.width(), whole.height(), stop);
        whole.handOn(quantisers.get(i));
      }
    }
  }

  /// Returns the reason why this class cannot make the thumbnail, if there is one: the kind of the
  /// file, or the memory that it would need. It decodes no pixels.
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

  /// Returns the reason why the pixels cannot be decoded here, if there is one.
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

  /// Returns the peak memory for one thumbnail, in bytes. The estimate for the output assumes
  /// noise, in which no coefficient is zero.
  public static long memory(JpegFile file, JpegPlan plan) {
    long pixels = (long) plan.width() * plan.height();
    int channels = file.frame().components().size();
    int written = channels == 1 ? 2 : plan.halfColour() ? 3 : 6;
    return reading(file, plan)
        + pixels * (written + written / 2 * CODED + FILE)
        + (plan.smallest() ? JpegWriter.memoryOfSearch(pixels * written / 2) : 0);
  }

  /// Returns the peak memory for a thumbnail with a filter, which holds the planes whole, in bytes.
  public static long memory(JpegFile file, JpegPlan plan, PlaneFilter filter) {
    long pixels = (long) plan.width() * plan.height();
    int channels = file.frame().components().size();
    return memory(file, plan)
        + pixels * channels * Float.BYTES
        + filter.memory(plan.width(), plan.height());
  }

  /// Returns the part of [#memory(JpegFile, JpegPlan)] that decoding takes.
  static long reading(JpegFile file, JpegPlan plan) {
    return LEAST + heldBytes(file.frame(), plan) + windowBytes(file.frame(), plan);
  }

  /// Returns the bytes of the rows that are being scaled.
  private static long windowBytes(FrameHeader frame, JpegPlan plan) {
    return IntStream.range(0, frame.components().size())
        .mapToLong(i -> new ComponentPlan(frame, i, plan).windowBytes())
        .sum();
  }

  /// Returns the bytes of a progressive picture's coefficients, which are held until the last scan
  /// has been read.
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
