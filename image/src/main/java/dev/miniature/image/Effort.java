package dev.miniature.image;

/// How much CPU time an encoder spends to make a file smaller. The effort never lowers the quality.
public enum Effort {
  /// Little time: the step from which more time saves only a few percent.
  NORMAL,
  /// More time for those few percent.
  SMALL
}
