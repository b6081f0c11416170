package dev.miniature.bench.run;

import java.io.IOException;

/// A part of the bench, which can be run alone.
public interface Part {
  /// The word by which `--only` finds it.
  String name();

  /// What it is, in a few words.
  String title();

  /// Measures, which may take a minute.
  Section measure() throws IOException, InterruptedException;
}
