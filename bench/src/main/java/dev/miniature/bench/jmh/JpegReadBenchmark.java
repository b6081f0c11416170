package dev.miniature.bench.jmh;

import dev.miniature.bench.pictures.Picture;
import dev.miniature.bench.run.Home;
import dev.miniature.jpeg.planes.LinePool;
import dev.miniature.jpeg.planes.PlaneScaler;
import dev.miniature.jpeg.planes.ResamplingKernel;
import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.Component;
import dev.miniature.jpeg.read.DecodeRegion;
import dev.miniature.jpeg.read.FrameHeader;
import dev.miniature.jpeg.read.JpegDecoder;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.StoppedException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The first steps of a thumbnail for a baseline file of two megapixels: from its bytes to samples
/// in a window, every component at one scale.
///
/// The inverse transform is the difference of `samples` and `entropy`, minus the cost of storing
/// coefficients. At scale 1 there is almost no transform, so that cost shows there.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@NullUnmarked /* JMH fills the fields. */
public class JpegReadBenchmark {
  private static final int BLOCK = 8;

  /// The number of samples per side of a block.
  @Param({"1", "2", "4", "8"})
  public int scale;

  private final LinePool lines = new LinePool();
  private final JpegDecoder decoder = new JpegDecoder();
  private JpegFile file;

  /// Reads the original.
  @Setup
  public void prepare() throws IOException, MalformedJpegException {
    file = JpegFile.open(Files.readAllBytes(Picture.JPEG_2.in(Home.here().pictures())));
  }

  /// Decodes every symbol, and stores nothing.
  @Benchmark
  public void entropy() throws MalformedJpegException, StoppedException {
    decode(false);
  }

  /// Decodes every block to samples.
  @Benchmark
  public void samples() throws MalformedJpegException, StoppedException {
    decode(true);
  }

  private void decode(boolean all) throws MalformedJpegException, StoppedException {
    FrameHeader frame = file.frame();
    List<DecodeRegion> wanted = new ArrayList<>();
    for (Component component : frame.components()) {
      int columns = frame.blockColumns(component);
      int rows = frame.blockRows(component);
      wanted.add(
          new DecodeRegion(
              scale, 0, columns, all ? 0 : rows, rows, scaler(columns, rows).window()));
    }
    decoder.decode(file, wanted, () -> false);
    lines.takeBack();
  }

  /// Creates a scaler that computes only the last row of the thumbnail, so that scaling costs
  /// almost nothing.
  private PlaneScaler scaler(int columns, int rows) {
    int height = rows * BLOCK;
    int scaled = Math.max(1, rows * scale / 2);
    Span down = new Span(height, false, scaled, scaled - 1, 1, 0, 1);
    Span across = new Span(columns * BLOCK, false, columns, 0, 1, 0, 1);
    double density = (double) scale / BLOCK;
    return new PlaneScaler(
        lines,
        new ResamplingKernel(across, 1, density, columns * scale),
        new ResamplingKernel(down, 1, density, rows * scale),
        scale,
        0,
        columns,
        0,
        0,
        (_, _, _, _) -> {});
  }
}
