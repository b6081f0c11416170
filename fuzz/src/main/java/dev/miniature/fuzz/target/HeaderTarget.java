package dev.miniature.fuzz.target;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.image.header.EmbeddedProfile;
import dev.miniature.image.header.ImageHeaders;
import java.time.Duration;

/// Reads the header of any bytes and judges it. It is refused, or it makes sense.
public final class HeaderTarget {
  /// A header is judged before anything is known of a file, so it must cost next to nothing; an
  /// embedded profile is copied.
  private static final Expense EXPENSE = new Expense(Duration.ofMillis(500), 8 << 20);

  private HeaderTarget() {}

  /// Takes one input; this is the name that Jazzer looks for.
  public static void fuzzerTestOneInput(byte[] input) {
    EXPENSE.check(_ -> read(input));
  }

  private static void read(byte[] input) {
    EmbeddedProfile.ofJpeg(input);
    try {
      ImageHeader header = ImageHeaders.judged(input);
      if (header.stored().width() < 1 || header.stored().height() < 1 || header.frames() < 1) {
        throw new AssertionError("It makes no sense: " + header);
      }
    } catch (UnknownFormatException | BrokenImageException | TooComplexException refused) {
      // The answer to most inputs.
    }
  }
}
