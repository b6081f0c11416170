package dev.miniature.server.page;

import java.io.IOException;
import java.util.function.Predicate;

/// A place whose originals can be listed.
public interface Inventory {
  /// Passes each original to `entries` until this returns false. The order is unspecified.
  ///
  /// @throws IOException if the list cannot be read to its end
  void list(Predicate<Listed> entries) throws IOException;
}
