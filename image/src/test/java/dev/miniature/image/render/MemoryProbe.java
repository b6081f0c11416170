package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.Detail;
import dev.miniature.image.Finish;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooMuchMemoryException;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Renders files one after another in a separate process, and prints for each: the file, its
/// reservation, its peak memory (bytes), its duration (milliseconds), and its outcome; then the
/// same with a budget one block too small.
final class MemoryProbe {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int BLOCK = 64 * 1024;
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final MethodHandle TRIM = trim();

  private MemoryProbe() {}

  private record Took(long reserved, long peak, long milliseconds, String end) {}

  /// Renders, and prints a line for each file.
  ///
  /// @param arguments the engine, then for each file its path and the words of its recipe,
  ///   separated by colons
  public static void main(String[] arguments) throws Throwable {
    Renderer renderer = renderer(arguments[0]);
    take(renderer, Jpegs.encode(Patches.image(400, 300), 80), recipe("100:jpg"), Long.MAX_VALUE);
    for (int i = 1; i < arguments.length; i++) {
      int colon = arguments[i].indexOf(':');
      byte[] file = Files.readAllBytes(Path.of(arguments[i].substring(0, colon)));
      Recipe recipe = recipe(arguments[i].substring(colon + 1));
      Took took = take(renderer, file, recipe, Long.MAX_VALUE);
      Took over = take(renderer, file, recipe, took.reserved - BLOCK);
      System.out.printf(
          "%s|%d|%d|%d|%s|%d|%d|%s%n",
          arguments[i].substring(arguments[i].lastIndexOf('/') + 1),
          took.reserved,
          took.peak,
          took.milliseconds,
          took.end,
          over.peak,
          over.milliseconds,
          over.end);
    }
  }

  /// Returns a handle that makes glibc release freed memory, which would otherwise hide the memory
  /// of the next file.
  @SuppressWarnings("restricted" /* The only way to ask glibc. */)
  private static MethodHandle trim() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().find("malloc_trim").orElseThrow(),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
  }

  private static Renderer renderer(String engine) {
    return switch (engine) {
      case "vips" -> Renderer.with(Decoders.usual().withDrawings(), Engine.VIPS);
      case "java2d" -> Renderer.with(Decoders.usual(), Engine.JAVA2D);
      case "jpeg" -> Renderer.with(Decoders.usual(), Engine.JPEG, Engine.VIPS);
      default -> throw new IllegalArgumentException(engine);
    };
  }

  /// Returns the recipe for a box's side and a format, and for one more word: `blur`, or `bytes`
  /// for few bytes.
  static Recipe recipe(String words) {
    String[] parts = words.split(":", -1);
    int side = Integer.parseInt(parts[0]);
    Recipe recipe =
        Recipe.inside(Box.of(side, side))
            .withFormat(ImageFormat.ofExtension(parts[1]).orElseThrow());
    if (parts.length == 2) {
      return recipe;
    }
    return switch (parts[2]) {
      case "blur" -> recipe.withFinish(Finish.NONE.withDetail(new Detail.Blurred(40)));
      case "bytes" -> recipe.withMaxBytes(5_000_000);
      default -> throw new IllegalArgumentException(words);
    };
  }

  private static Took take(Renderer renderer, byte[] file, Recipe recipe, long budget)
      throws Throwable {
    MemoryBudget memory = MemoryBudget.of(budget, Long.MAX_VALUE);
    Bounds bounds = new Bounds(100_000_000, 256, 100_000_000, memory, Deadline.in(TIME));
    System.gc();
    int _ = (int) TRIM.invokeExact(0L);
    Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    long idle = highWaterMark();
    long start = System.nanoTime();
    Lowest lowest = new Lowest(memory);
    String end = end(renderer, file, recipe, bounds);
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    long peak = highWaterMark() - idle;
    return new Took(lowest.reserved(), peak, milliseconds, end);
  }

  private static String end(Renderer renderer, byte[] file, Recipe recipe, Bounds bounds) {
    try {
      ImageHeader header = renderer.header(OriginalBytes.of(file));
      Thumbnail thumbnail = renderer.render(OriginalBytes.of(file), header, recipe, bounds);
      return thumbnail.engine();
    } catch (TooMuchMemoryException tooMuch) {
      return "refused";
    } catch (ImageException | DeadlinePassedException other) {
      return other.toString();
    }
  }

  /// Returns the peak memory in bytes.
  private static long highWaterMark() throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IOException("No VmHWM in " + STATUS);
  }

  /// Reads the free bytes of a budget every millisecond, and records the minimum.
  private static final class Lowest {
    private final MemoryBudget memory;
    private final Thread thread;
    private long least;

    Lowest(MemoryBudget memory) {
      this.memory = memory;
      this.least = memory.bytes();
      this.thread = Thread.ofPlatform().daemon().start(this::look);
    }

    private void look() {
      try {
        while (true) {
          least = Math.min(least, memory.free());
          Thread.sleep(1);
        }
      } catch (InterruptedException done) {
        Thread.currentThread().interrupt();
      }
    }

    long reserved() throws InterruptedException {
      thread.interrupt();
      thread.join();
      return memory.bytes() - least;
    }
  }
}
