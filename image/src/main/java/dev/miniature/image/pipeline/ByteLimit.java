package dev.miniature.image.pipeline;

import java.util.OptionalInt;

/// The maximum size of a thumbnail's file, and the reason.
///
/// @param bytes the maximum
/// @param reason determines how much quality is given up for it
public record ByteLimit(int bytes, Reason reason) {
  /// The origin of the limit.
  public enum Reason {
    /// The recipe: the best quality that fits is searched step by step.
    RECIPE,
    /// The caller's limit, which is rarely reached, so a few steps suffice.
    CALLER
  }

  /// Returns the limit of a recipe, reduced to the caller's limit.
  public static ByteLimit of(OptionalInt asked, int room) {
    return asked.isPresent()
        ? new ByteLimit(Math.min(asked.getAsInt(), room), Reason.RECIPE)
        : room(room);
  }

  /// Returns the caller's limit.
  public static ByteLimit room(int bytes) {
    return new ByteLimit(bytes, Reason.CALLER);
  }

  /// Returns whether the limit comes from the recipe.
  public boolean isFromRecipe() {
    return reason == Reason.RECIPE;
  }
}
