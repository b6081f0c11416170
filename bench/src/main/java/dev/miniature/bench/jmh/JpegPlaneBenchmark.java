package dev.miniature.bench.jmh;

import dev.miniature.jpeg.planes.LinePool;
import dev.miniature.jpeg.planes.PlaneScaler;
import dev.miniature.jpeg.planes.ResamplingKernel;
import dev.miniature.jpeg.planes.SampleWindow;
import dev.miniature.jpeg.planes.Span;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The middle steps of a thumbnail: the luma plane of 2040×1356, decoded at half its size, is
/// scaled to 512×340. The horizontal pass, with the transposition before it, is the difference of
/// the two benchmarks.
///
/// It guards the loops that the JIT vectorises: a pass that no longer fits the JIT's limits takes
/// three times as long.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@NullUnmarked /* JMH fills the fields. */
public class JpegPlaneBenchmark {
  private static final int SCALE = 4;
  private static final int BLOCK_COLUMNS = 255;
  private static final int BLOCK_ROWS = 170;
  private static final int WIDTH = 512;
  private static final int HEIGHT = 340;

  private final LinePool lines = new LinePool();
  private ResamplingKernel down;
  private ResamplingKernel across;
  private ResamplingKernel narrow;

  /// Computes the weights.
  @Setup
  public void prepare() {
    down = axis(new Span(1356, false, HEIGHT, 0, HEIGHT, 0, HEIGHT), 678);
    across = axis(new Span(2040, false, WIDTH, 0, WIDTH, 0, WIDTH), 1020);
    narrow = axis(new Span(2040, false, WIDTH, 0, 8, 0, 8), 1020);
  }

  /// Runs the vertical pass, and eight columns of the horizontal one.
  @Benchmark
  public boolean vertical() {
    return scale(narrow);
  }

  /// Runs both passes.
  @Benchmark
  public boolean both() {
    return scale(across);
  }

  private boolean scale(ResamplingKernel columns) {
    PlaneScaler scaler =
        new PlaneScaler(lines, columns, down, SCALE, 0, BLOCK_COLUMNS, 0, 0, (_, _, _, _) -> {});
    SampleWindow window = scaler.window();
    for (int row = 0; row < BLOCK_ROWS; row++) {
      window.next();
      window.add();
    }
    lines.takeBack();
    return scaler.isComplete();
  }

  private static ResamplingKernel axis(Span span, int samples) {
    return new ResamplingKernel(span, 1, SCALE / 8.0, samples);
  }
}
