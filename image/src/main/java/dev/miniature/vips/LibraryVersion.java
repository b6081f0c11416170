package dev.miniature.vips;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of a library, such as `8.18.7`.
public record LibraryVersion(int major, int minor, int micro)
    implements Comparable<LibraryVersion> {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

  private static final Comparator<LibraryVersion> ORDER =
      Comparator.comparingInt(LibraryVersion::major)
          .thenComparingInt(LibraryVersion::minor)
          .thenComparingInt(LibraryVersion::micro);

  /// Parses `text`; empty if it is not three numbers.
  public static Optional<LibraryVersion> parse(String text) {
    Matcher match = SHAPE.matcher(text);
    return match.matches()
        ? Optional.of(
            new LibraryVersion(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3))))
        : Optional.empty();
  }

  /// Returns whether this version is older than `other`.
  public boolean isOlderThan(LibraryVersion other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(LibraryVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + micro;
  }
}
