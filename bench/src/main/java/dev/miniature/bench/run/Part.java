package dev.miniature.bench.run;

import java.io.IOException;

/// A part of the bench, which can run alone.
public interface Part {
  /// Returns the word by which `--only` finds it.
  String name();

  /// Returns a short description.
  String title();

  /// Measures, which may take a minute.
  Section measure() throws IOException, InterruptedException;
}
