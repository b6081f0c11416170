package dev.miniature.fuzz;

import java.io.IOException;
import java.util.List;

/// Tries one target for a while.
interface Campaign {

  /// What it is called on the command line.
  String name();

  /// How much of the time it gets when all targets are tried, beside the others' shares.
  int share();

  /// Does it.
  ///
  /// @return what to say of it in the end, a line each
  /// @throws IOException if it cannot be done
  List<String> run(Session session) throws IOException, InterruptedException;
}
