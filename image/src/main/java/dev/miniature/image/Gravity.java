package dev.miniature.image;

import java.util.Optional;

/// What is kept of a picture that is cropped, told of the upright original.
public sealed interface Gravity {

  /// A side, a corner, or the middle.
  enum Direction implements Gravity {
    CENTRE(Hold.MIDDLE, Hold.MIDDLE),
    NORTH(Hold.MIDDLE, Hold.START),
    NORTHEAST(Hold.END, Hold.START),
    EAST(Hold.END, Hold.MIDDLE),
    SOUTHEAST(Hold.END, Hold.END),
    SOUTH(Hold.MIDDLE, Hold.END),
    SOUTHWEST(Hold.START, Hold.END),
    WEST(Hold.START, Hold.MIDDLE),
    NORTHWEST(Hold.START, Hold.START);

    private final Hold across;
    private final Hold down;

    Direction(Hold across, Hold down) {
      this.across = across;
      this.down = down;
    }

    /// Which part of a row is kept.
    Hold across() {
      return across;
    }

    /// Which part of a column is kept.
    Hold down() {
      return down;
    }
  }

  /// Which end of a side is kept.
  enum Hold {
    START,
    MIDDLE,
    END
  }

  /// What can be told only by looking at the picture. Until somebody has, it is laid out as the
  /// centre: no size depends on it.
  enum Content implements Gravity {
    /// Where there is most to see.
    SMART,
    /// Faces, where any is found; else as [#SMART].
    FACES
  }

  /// A point that is brought as near to the middle as the edges allow.
  ///
  /// @param x from the left edge, of the width
  /// @param y from the top edge, of the height
  record Focus(Share x, Share y) implements Gravity {

    /// The point that a text such as `0.4,0.3` tells, with or without blanks; empty where it is no
    /// such thing.
    public static Optional<Focus> parse(String text) {
      String[] parts = text.split(",", -1);
      return parts.length != 2
          ? Optional.empty()
          : Share.parse(parts[0].strip())
              .flatMap(x -> Share.parse(parts[1].strip()).map(y -> new Focus(x, y)));
    }
  }
}
