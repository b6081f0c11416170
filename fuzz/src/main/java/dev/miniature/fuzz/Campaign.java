package dev.miniature.fuzz;

import java.io.IOException;
import java.util.List;

/// Fuzzes one target for a while.
interface Campaign {

  /// Returns its name on the command line.
  String name();

  /// Returns its share of the time when all targets run, relative to the others' shares.
  int share();

  /// Runs the campaign.
  ///
  /// @return the lines of its summary
  /// @throws IOException if it cannot run
  List<String> run(Session session) throws IOException, InterruptedException;
}
