package dev.miniature.image;

import java.util.Optional;

/// The part of a cropped picture that is kept, in the orientation as shown.
public sealed interface Gravity {

  /// A side, a corner, or the centre.
  enum Direction implements Gravity {
    CENTRE(Alignment.MIDDLE, Alignment.MIDDLE),
    NORTH(Alignment.MIDDLE, Alignment.START),
    NORTHEAST(Alignment.END, Alignment.START),
    EAST(Alignment.END, Alignment.MIDDLE),
    SOUTHEAST(Alignment.END, Alignment.END),
    SOUTH(Alignment.MIDDLE, Alignment.END),
    SOUTHWEST(Alignment.START, Alignment.END),
    WEST(Alignment.START, Alignment.MIDDLE),
    NORTHWEST(Alignment.START, Alignment.START);

    private final Alignment across;
    private final Alignment down;

    Direction(Alignment across, Alignment down) {
      this.across = across;
      this.down = down;
    }

    /// Returns which part of a row is kept.
    Alignment across() {
      return across;
    }

    /// Returns which part of a column is kept.
    Alignment down() {
      return down;
    }
  }

  /// The end of a side that is kept.
  enum Alignment {
    START,
    MIDDLE,
    END
  }

  /// A gravity that depends on the content. Until the picture has been analysed, the centre is
  /// kept; the size of the result does not depend on it.
  enum Content implements Gravity {
    /// The most salient part.
    SMART,
    /// Faces, if any are found; else as [#SMART].
    FACES
  }

  /// A point that is moved as close to the centre as the edges allow.
  ///
  /// @param x from the left edge, as a share of the width
  /// @param y from the top edge, as a share of the height
  record Focus(Fraction x, Fraction y) implements Gravity {

    /// Parses a text such as `0.4,0.3`, with or without spaces; empty if it is invalid.
    public static Optional<Focus> parse(String text) {
      String[] parts = text.split(",", -1);
      return parts.length != 2
          ? Optional.empty()
          : Fraction.parse(parts[0].strip())
              .flatMap(x -> Fraction.parse(parts[1].strip()).map(y -> new Focus(x, y)));
    }
  }
}
