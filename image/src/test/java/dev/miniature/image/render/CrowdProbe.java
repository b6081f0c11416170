package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Renders in many threads at the same time on one budget, in a separate process. It prints the
/// number of pictures made and refused, and its peak memory minus the memory before.
final class CrowdProbe {
  private static final int THREADS = 8;
  private static final Path STATUS = Path.of("/proc/self/status");

  private CrowdProbe() {}

  /// Renders each file once.
  ///
  /// @param arguments the budget in bytes, then for each file its path, a box's side and a format,
  ///   separated by colons
  public static void main(String[] arguments) throws Exception {
    Renderer renderer = Renderer.with(Decoders.usual().withDrawings(), Engine.JPEG, Engine.VIPS);
    MemoryBudget budget = MemoryBudget.of(Long.parseLong(arguments[0]));
    byte[] small = Jpegs.encode(Patches.image(400, 300), 80);
    made(renderer, small, "100:jpg", budget);
    System.gc();
    Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    long idle = highWaterMark();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (String each : Arrays.asList(arguments).subList(1, arguments.length)) {
      String[] parts = each.split(":", 2);
      work.add(() -> made(renderer, Files.readAllBytes(Path.of(parts[0])), parts[1], budget));
    }
    int made = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Boolean> each : threads.invokeAll(work)) {
        made += each.get() ? 1 : 0;
      }
    }
    System.out.println(made + "|" + (work.size() - made) + "|" + (highWaterMark() - idle));
  }

  private static boolean made(Renderer renderer, byte[] file, String recipe, MemoryBudget budget)
      throws Exception {
    String[] words = recipe.split(":", 2);
    int side = Integer.parseInt(words[0]);
    Recipe wanted =
        Recipe.inside(Box.of(side, side))
            .withFormat(ImageFormat.ofExtension(words[1]).orElseThrow());
    Bounds bounds =
        new Bounds(100_000_000, 256, 100_000_000, budget, Deadline.in(Duration.ofMinutes(5)));
    OriginalBytes original = OriginalBytes.of(file);
    try {
      return renderer.render(original, renderer.header(original), wanted, bounds).bytes().length
          > 0;
    } catch (ImageException refused) {
      return false;
    }
  }

  private static long highWaterMark() throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IOException("No VmHWM in " + STATUS);
  }
}
