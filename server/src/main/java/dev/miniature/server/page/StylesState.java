package dev.miniature.server.page;

import dev.miniature.styles.Mistake;
import dev.miniature.styles.Styles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// What the styles file contains, and which styles are in use.
///
/// @param text the text of the file; empty if it cannot be read
/// @param mistakes the mistakes in the text
/// @param styles the styles in use: those of the text, or the last good ones if it has mistakes
record StylesState(String text, List<Mistake> mistakes, Styles styles) {
  StylesState {
    mistakes = List.copyOf(mistakes);
  }

  /// Returns a hash of the text, which tells two versions of the file apart.
  String tag() {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
