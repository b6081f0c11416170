package dev.miniature.image.render;

import dev.miniature.image.Box;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.FlatGif;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.WebP;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Renders with almost no memory in a separate process, and prints the outcome for each picture,
/// and the outcome after memory is available again.
final class StarvedProgram {
  /// The limit of the address space, by Linux's number.
  private static final int RLIMIT_AS = 9;

  private static final long UNLIMITED = -1;

  /// The memory that the JVM itself may need. Each picture takes more.
  private static final long LITTLE = 16 << 20;

  private static final Recipe SMALL = Recipe.inside(Box.of(60, 60)).withFormat(ImageFormat.PNG);
  private static final MethodHandle SET_LIMIT = setLimit();

  private StarvedProgram() {}

  public static void main(String[] arguments) throws Throwable {
    Renderer renderer = Renderer.with(Decoders.usual(), Engine.VIPS);
    System.out.println("watched: " + isWatched());
    byte[] patches = Pngs.encode(Patches.image(600, 400));
    starved("PNG", renderer, Pngs.interlaced(Patches.image(3_600, 2_400)), SMALL);
    byte[] passes = Jpegs.encode(Patches.image(3_600, 2_400), 80, true, Jpegs.Sampling.FULL);
    starved("JPEG", renderer, passes, SMALL);
    starved("GIF", renderer, FlatGif.of(3_000, 3_000, 1), SMALL);
    starved("WebP", renderer, WebP.flat(4_000, 3_000, true), SMALL);
    Recipe large = Recipe.inside(Box.of(2_400, 1_600)).enlarging().withFormat(ImageFormat.WEBP);
    starved("written WebP", renderer, patches, large);
    starved("broken PNG", renderer, Arrays.copyOf(patches, patches.length / 2), SMALL);
  }

  private static void starved(String name, Renderer renderer, byte[] file, Recipe recipe)
      throws Throwable {
    renderer.header(OriginalBytes.of(file));
    limit(addressSpace() + LITTLE);
    String starved = end(renderer, file, recipe);
    limit(UNLIMITED);
    System.out.println(name + ": " + starved + ", then " + end(renderer, file, recipe));
  }

  private static String end(Renderer renderer, byte[] file, Recipe recipe)
      throws DeadlinePassedException {
    try {
      return Looking.render(renderer, file, recipe).bytes().length > 0 ? "made" : "empty";
    } catch (ImageException failure) {
      return failure.getClass().getSimpleName();
    }
  }

  private static boolean isWatched() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("vips-deadlines"));
  }

  private static void limit(long bytes) throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limits =
          arena.allocateFrom(ValueLayout.JAVA_LONG, bytes, UNLIMITED); // soft, hard
      int status = (int) SET_LIMIT.invokeExact(RLIMIT_AS, limits);
      if (status != 0) {
        throw new IllegalStateException("setrlimit: " + status);
      }
    }
  }

  private static long addressSpace() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmSize:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IOException("No VmSize");
  }

  @SuppressWarnings("restricted" /* The only way to ask the system. */)
  private static MethodHandle setLimit() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().find("setrlimit").orElseThrow(),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }
}
