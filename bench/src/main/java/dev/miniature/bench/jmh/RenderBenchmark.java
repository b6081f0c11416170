package dev.miniature.bench.jmh;

import dev.miniature.bench.engine.Job;
import dev.miniature.bench.engine.MiniatureEngine;
import dev.miniature.bench.race.Comparison;
import dev.miniature.bench.run.Home;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
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

/// A whole thumbnail, from the bytes of the original to the bytes of the file.
///
/// `-p comparison=JPEG_2_TO_512 -p renderer=jpeg` selects one or several.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"})
@NullUnmarked /* JMH fills the fields. */
public class RenderBenchmark {
  /// The original and its thumbnail.
  @Param public Comparison comparison;

  /// The name of the renderer.
  @Param({"jpeg", "vips", "java2d"})
  public String renderer;

  private byte[] original;
  private Job job;
  private MiniatureEngine engine;

  /// Reads the original and creates the renderer.
  @Setup
  public void prepare() throws IOException {
    job = comparison.job(Home.here().pictures());
    original = Files.readAllBytes(job.original());
    engine =
        switch (renderer) {
          case "jpeg" -> MiniatureEngine.withCore();
          case "vips" -> new MiniatureEngine(Renderer.with(Decoders.usual(), Engine.VIPS));
          default -> new MiniatureEngine(Renderer.with(Decoders.usual(), Engine.JAVA2D));
        };
  }

  /// Makes one thumbnail.
  @Benchmark
  public byte[] thumbnail() throws ImageException, DeadlinePassedException {
    return engine.make(original, job);
  }
}
