package dev.miniature.bench.jmh;

import dev.miniature.jpeg.planes.Strip;
import dev.miniature.jpeg.write.PlaneQuantiser;
import dev.miniature.jpeg.write.Quantisation;
import dev.miniature.jpeg.write.QuantisedPlane;
import dev.miniature.jpeg.write.Subsampling;
import java.util.Random;
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

/// The forward transform and quantisation of a luma plane of 512×340.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@NullUnmarked /* JMH fills the fields. */
public class JpegQuantiseBenchmark {
  private static final int WIDTH = 512;
  private static final int HEIGHT = 340;

  private final QuantisedPlane plane = new QuantisedPlane();
  private final PlaneQuantiser quantiser = new PlaneQuantiser();
  private final float[][] columns = new float[8][Strip.ROWS];

  /// Makes samples of a gradient with grain.
  @Setup
  public void prepare() {
    Random random = new Random(42);
    for (int x = 0; x < columns.length; x++) {
      for (int y = 0; y < Strip.ROWS; y++) {
        columns[x][y] = (float) (y - 32 + 3 * x + 8 * random.nextGaussian());
      }
    }
  }

  /// Quantises one plane.
  @Benchmark
  public QuantisedPlane quantise() {
    plane.reset(Subsampling.S420.blocks(0, WIDTH), Subsampling.S420.blocks(0, HEIGHT));
    quantiser.begin(plane, Quantisation.of(80), false, false);
    for (int row = 0; row < HEIGHT; row += Strip.ROWS) {
      int rows = Math.min(Strip.ROWS, Math.ceilDiv(HEIGHT - row, 8) * 8);
      for (int column = 0; column < WIDTH; column += 8) {
        quantiser.take(columns, column, row, rows);
      }
    }
    return plane;
  }
}
