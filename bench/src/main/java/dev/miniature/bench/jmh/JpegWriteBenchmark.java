package dev.miniature.bench.jmh;

import dev.miniature.jpeg.write.JpegWriter;
import dev.miniature.jpeg.write.Quantisation;
import dev.miniature.jpeg.write.QuantisedPicture;
import dev.miniature.jpeg.write.QuantisedPlane;
import dev.miniature.jpeg.write.Subsampling;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/// The last step of a thumbnail: from quantised coefficients to the file.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@NullUnmarked /* JMH fills the fields. */
public class JpegWriteBenchmark {
  private static final int WIDTH = 512;
  private static final int HEIGHT = 340;

  private QuantisedPicture frame;
  private JpegWriter writer;

  /// Makes coefficients that take about 26 kB, like those of a photograph of this size at quality
  /// 80: they decrease towards the high frequencies, and some blocks have more than others.
  @Setup
  public void prepare() {
    Random random = new Random(42);
    List<QuantisedPlane> planes =
        IntStream.range(0, 3).mapToObj(component -> plane(component, random)).toList();
    frame = new QuantisedPicture(WIDTH, HEIGHT, Subsampling.S420, planes);
    writer = new JpegWriter();
  }

  /// Writes one file.
  @Benchmark
  public byte[] write() {
    return writer.write(frame, Quantisation.of(80));
  }

  private static QuantisedPlane plane(int component, Random random) {
    int columns = Subsampling.S420.blocks(component, WIDTH);
    int rows = Subsampling.S420.blocks(component, HEIGHT);
    QuantisedPlane plane = new QuantisedPlane();
    plane.reset(columns, rows);
    for (int block = 0; block < columns * rows; block++) {
      double detail = (component == 0 ? 5 : 1) * Math.exp(random.nextGaussian());
      for (int index = 0; index < 64; index++) {
        double spread = index == 0 ? 20 : detail / index;
        long value = Math.round(random.nextGaussian() * spread);
        plane.coefficients()[block * 64 + index] = (short) Math.clamp(value, -500, 500);
      }
    }
    return plane;
  }
}
