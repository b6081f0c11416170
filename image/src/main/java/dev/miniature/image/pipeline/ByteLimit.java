package dev.miniature.image.pipeline;

import java.util.OptionalInt;

/// How large the file of a thumbnail may become, and why.
///
/// @param bytes the largest
/// @param reason who wants it so, on which it depends what is given up for it
public record ByteLimit(int bytes, Reason reason) {
  /// Who wants a file to be no larger.
  public enum Reason {
    /// The recipe asks for so few bytes: what is the best that fits is looked for step by step.
    ASKED,
    /// There is no room for more. That is rare, so some steps have to do.
    ROOM
  }

  /// What a recipe asks for, as far as there is room for it.
  public static ByteLimit of(OptionalInt asked, int room) {
    return asked.isPresent()
        ? new ByteLimit(Math.min(asked.getAsInt(), room), Reason.ASKED)
        : room(room);
  }

  /// What there is room for.
  public static ByteLimit room(int bytes) {
    return new ByteLimit(bytes, Reason.ROOM);
  }

  /// Whether the recipe asks for it.
  public boolean isAsked() {
    return reason == Reason.ASKED;
  }
}
