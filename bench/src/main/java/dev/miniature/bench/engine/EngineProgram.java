package dev.miniature.bench.engine;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/// The program of a Java engine's process; the first argument names the engine. It reads jobs from
/// standard input until it ends, and answers on standard output. Its counterpart in Node is
/// `sharp-worker.mjs`.
final class EngineProgram {
  private EngineProgram() {}

  static void main(String[] arguments) throws IOException {
    ThumbnailMaker engine =
        switch (arguments[0]) {
          case "miniature" -> MiniatureEngine.withCore();
          case "libvips" -> new MiniatureEngine(Renderer.with(Decoders.usual(), Engine.VIPS));
          case "java2d" -> new MiniatureEngine(Renderer.with(Decoders.usual(), Engine.JAVA2D));
          case "thumbnailator" -> new ThumbnailatorEngine();
          case "imagemagick" -> ImageMagickEngine.find().orElseThrow();
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      System.out.println(answer(engine, line));
    }
  }

  private static String answer(ThumbnailMaker engine, String line) {
    try {
      return switch (line) {
        case "version" -> "done\t" + engine.version();
        case "warm" -> {
          engine.warmUp();
          yield "done";
        }
        default -> run(engine, Job.of(line));
      };
    } catch (IOException
        | ImageException
        | DeadlinePassedException
        | InterruptedException
        | RuntimeException
        | OutOfMemoryError failure) {
      return "failed\t" + String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    }
  }

  private static String run(ThumbnailMaker engine, Job job)
      throws IOException, ImageException, DeadlinePassedException, InterruptedException {
    byte[] original = Files.readAllBytes(job.original());
    byte[] thumbnail = {};
    long cpu = engine.cpuMicros();
    long start = System.nanoTime();
    for (int i = 0; i < job.iterations(); i++) {
      thumbnail = engine.make(original, job);
    }
    long wall = (System.nanoTime() - start) / 1000;
    long spent = engine.cpuMicros() - cpu;
    if (job.output().isPresent()) {
      Files.write(job.output().get(), thumbnail);
    }
    return "done\t" + spent + "\t" + wall + "\t" + thumbnail.length;
  }
}
