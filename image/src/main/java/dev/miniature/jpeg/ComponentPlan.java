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

/// Describes how one component gets from the file to the thumbnail: the scale at which it is
/// decoded, and how it is resized from there.
///
/// Each component has its own scale. If chroma is stored at half the size of luma and written at
/// half the size, both scales are equal.
final class ComponentPlan {
  private static final int BLOCK = 8;

  /// The minimum factor that is left for the final resampling, so that the picture is as sharp as
  /// after a full decode.
  private static final double LEFT = 1.1;

  /// The numbers of samples per side to which a block can be decoded.
  private static final int[] SCALES = {1, 2, 3, 4, BLOCK};

  private final JpegPlan plan;
  private final int index;
  private final int scale;
  private final FrameHeader frame;
  private final Component component;
  private final int step;
  private final double horizontal;
  private final double vertical;

  /// @param frame the frame header of the file
  /// @param index the index of the component in the frame
  /// @param plan the plan of the thumbnail
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

  /// Returns the smallest scale that leaves the factor [#LEFT] for resampling.
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

  /// Returns the number of samples along a side, without a last sample of which less than half is
  /// in the picture.
  private int samples(Span span, double sampling, int blocks) {
    return Math.clamp(Math.round(span.stored() * sampling * scale / BLOCK), 1, blocks * scale);
  }

  /// Returns the bytes that a component occupies while it is scaled: the rows of samples that
  /// contribute to one row of the thumbnail, and one more row of blocks.
  long windowBytes() {
    int most = frame.blockRows(component) * scale;
    double height = Math.max(1, step * plan.down().ratio() * vertical * scale / BLOCK);
    long rows =
        Math.min(most, (long) Math.ceil(2.0 * ResamplingKernel.LOBES * height)) + 2L * scale;
    return rows * Math.min(columns(), frame.blockColumns(component)) * scale * Float.BYTES;
  }

  /// Returns the maximum number of columns of blocks in the visible part.
  private long columns() {
    double sample = plan.across().ratio() * horizontal * scale / BLOCK;
    double reach = 2.0 * ResamplingKernel.LOBES * Math.max(1, step * sample);
    return (long) Math.ceil((plan.across().visible() * sample + reach) / scale) + 2;
  }

  /// Returns the bytes that a component of a progressive picture occupies.
  long heldBytes() {
    long blocks = (long) frame.blockColumns(component) * frame.blockRows(component);
    long perBlock = 2L * (DecodeRegion.lastCoefficient(scale) + 1) + 8;
    return perBlock * blocks;
  }

  /// Returns the region to decode, and connects it to the scaler. A picture that is visible to its
  /// end is read to its end, even if its last row of blocks contributes less than half a sample,
  /// because the file may be truncated.
  ///
  /// @param axes caches the kernels
  /// @param lines lends the memory
  /// @param out receives the plane of the thumbnail
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
