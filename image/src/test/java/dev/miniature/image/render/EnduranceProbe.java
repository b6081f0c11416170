package dev.miniature.image.render;

import dev.miniature.image.Box;
import dev.miniature.image.ImageException;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Renders thousands of sound and damaged pictures in a process of its own, and prints by how many
/// bytes its resident memory grew, and what libvips still holds. Its heap must be resident from the
/// start, so that what grows is native memory.
final class EnduranceProbe {
  private static final long PAGE = 4096;
  private static final byte[] PHOTO = Jpegs.encode(Scenes.photo(401, 301), 85);
  private static final byte[] LOGO = Pngs.encode(Drawings.logo(200));
  private static final byte[] CUT = Arrays.copyOf(PHOTO, PHOTO.length / 2);
  private static final List<byte[]> ORIGINALS = List.of(LOGO, PHOTO, CUT);

  private EnduranceProbe() {}

  /// Prints one line: bytes of growth, then what libvips still holds.
  ///
  /// @param arguments none
  public static void main(String[] arguments) throws Exception {
    renders(500);
    long before = residentBytes();
    renders(1_500);
    System.out.println((residentBytes() - before) + "|" + Libvips.leftBehind());
  }

  private static void renders(int count) throws Exception {
    Recipe recipe = Recipe.inside(Box.ofWidth(60));
    for (int i = 0; i < count; i++) {
      int turn = i % ORIGINALS.size();
      boolean isSound = turn < 2;
      boolean isMade = isMade(ORIGINALS.get(turn), recipe);
      if (isMade != isSound) {
        throw new AssertionError("Picture " + i + " was made: " + isMade);
      }
    }
  }

  private static boolean isMade(byte[] original, Recipe recipe) throws Exception {
    try {
      return Libvips.render(original, recipe).bytes().length > 0;
    } catch (ImageException _) {
      return false;
    }
  }

  private static long residentBytes() throws Exception {
    return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ", 3)[1]) * PAGE;
  }
}
