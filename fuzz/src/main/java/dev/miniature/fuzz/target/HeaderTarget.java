package dev.miniature.fuzz.target;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.image.header.EmbeddedProfile;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.jpeg.gainmap.GainMapSource;
import dev.miniature.jpeg.gainmap.UnusableGainMapException;
import java.time.Duration;

/// Reads and checks the header of arbitrary bytes. The header must be rejected or valid.
public final class HeaderTarget {
  /// Reading a header must be cheap, because nothing is known about the file yet; an embedded
  /// profile is copied.
  private static final Expense EXPENSE = new Expense(Duration.ofMillis(500), 8 << 20);

  private HeaderTarget() {}

  /// Tests one input; Jazzer requires this name.
  public static void fuzzerTestOneInput(byte[] input) {
    EXPENSE.check(_ -> read(input));
  }

  private static void read(byte[] input) {
    EmbeddedProfile.ofJpeg(input);
    readGainMap(input);
    try {
      ImageHeader header = ImageHeaders.judged(input);
      if (header.stored().width() < 1 || header.stored().height() < 1 || header.frames() < 1) {
        throw new AssertionError("It makes no sense: " + header);
      }
    } catch (UnknownFormatException | BrokenImageException | TooComplexException refused) {
      // The result for most inputs.
    }
  }

  private static void readGainMap(byte[] input) {
    try {
      GainMapSource.find(input).ifPresent(source -> source.file(input));
    } catch (UnusableGainMapException refused) {
      // The result for most inputs that have one.
    }
  }
}
