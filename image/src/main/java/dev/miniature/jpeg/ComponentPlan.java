package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.LinePool;
import dev.miniature.jpeg.planes.PlaneScaler;
import dev.miniature.jpeg.planes.ResamplingKernel;
import dev.miniature.jpeg.planes.ResamplingKernels;
import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.planes.Strip;
import dev.miniature.jpeg.read.Component;
import dev.miniature.jpeg.read.DecodeRegion;
import dev.miniature.jpeg.read.FrameHeader;

/// The way of one component from the file to the thumbnail: at which scale it is decoded, and how
/// it is resized from there.
///
/// Each has its own. Where colours are stored at half the size of brightness and are wanted at half
/// its size, both come out alike.
final class ComponentPlan {
  private static final int BLOCK = 8;

  /// How much must be left for the real scaling, so that the picture stays as sharp as one that was
  /// decoded whole.
  private static final double LEFT = 1.1;

  /// Samples a block can be decoded to on each side.
  private static final int[] SCALES = {1, 2, 3, 4, BLOCK};

  private final JpegPlan plan;
  private final int index;
  private final int scale;
  private final FrameHeader frame;
  private final Component component;
  private final int step;
  private final double horizontal;
  private final double vertical;

  /// @param frame of the file
  /// @param index which of its components
  /// @param plan of the thumbnail
  ComponentPlan(FrameHeader frame, int index, JpegPlan plan) {
    this.frame = frame;
    this.component = frame.components().get(index);
    this.plan = plan;
    this.index = index;
    this.step = plan.step(index);
    this.horizontal = (double) component.horizontal() / frame.maxHorizontal();
    this.vertical = (double) component.vertical() / frame.maxVertical();
    this.scale =
        scale(step * Math.min(plan.across().ratio() * horizontal, plan.down().ratio() * vertical));
  }

  /// The smallest scale that leaves enough.
  private static int scale(double ratio) {
    int i = 0;
    while (SCALES[i] < BLOCK && ratio * SCALES[i] / BLOCK < LEFT) {
      i++;
    }
    return SCALES[i];
  }

  private ResamplingKernel axis(ResamplingKernels axes, Span span, double sampling, int blocks) {
    return axes.get(span, step, sampling * scale / BLOCK, samples(span, sampling, blocks));
  }

  /// How many samples a side has, without one of which less than half is in the picture.
  private int samples(Span span, double sampling, int blocks) {
    return Math.clamp(Math.round(span.stored() * sampling * scale / BLOCK), 1, blocks * scale);
  }

  /// What is held of a component while it is scaled, in bytes: the rows of samples that one row of
  /// the thumbnail is made of, and a row of blocks behind them.
  long windowBytes() {
    int most = frame.blockRows(component) * scale;
    double height = Math.max(1, step * plan.down().ratio() * vertical * scale / BLOCK);
    long rows =
        Math.min(most, (long) Math.ceil(2.0 * ResamplingKernel.LOBES * height)) + 2L * scale;
    return rows * frame.blockColumns(component) * scale * Float.BYTES;
  }

  /// What is held of a component in a progressive picture, in bytes.
  long heldBytes() {
    long blocks = (long) frame.blockColumns(component) * frame.blockRows(component);
    long perBlock = 2L * (DecodeRegion.lastCoefficient(scale) + 1) + 8;
    return perBlock * blocks;
  }

  /// What is to be decoded, and where it goes from there. A picture that shows to its end is read
  /// to its end, even if its last row of blocks holds less than half a sample: it may be cut off.
  ///
  /// @param axes remembers them
  /// @param lines lends the memory
  /// @param out takes the plane of the thumbnail
  DecodeRegion wanted(ResamplingKernels axes, LinePool lines, Strip out) {
    int blockRows = frame.blockRows(component);
    ResamplingKernel across = axis(axes, plan.across(), horizontal, frame.blockColumns(component));
    ResamplingKernel down = axis(axes, plan.down(), vertical, blockRows);
    int firstColumn = across.start() / scale;
    int firstRow = down.start() / scale;
    int endColumn = Math.ceilDiv(across.end(), scale);
    boolean toTheEnd = down.end() == samples(plan.down(), vertical, blockRows);
    int endRow = toTheEnd ? blockRows : Math.ceilDiv(down.end(), scale);
    PlaneScaler scaler =
        new PlaneScaler(
            lines,
            across,
            down,
            scale,
            firstColumn,
            endColumn - firstColumn,
            firstRow,
            plan.background(index),
            out);
    return new DecodeRegion(scale, firstColumn, endColumn, firstRow, endRow, scaler.window());
  }
}
