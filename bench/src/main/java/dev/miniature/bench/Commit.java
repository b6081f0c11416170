package dev.miniature.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The commit that is measured, so that figures can be traced to code.
final class Commit {
  private Commit() {}

  /// Returns its abbreviated hash, followed by "changed" if files differ from it; "no commit"
  /// outside a checkout.
  static String describe(Path root) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder(
                "git", "-C", root.toString(), "describe", "--always", "--dirty=, changed")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String hash = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return git.waitFor() == 0 && !hash.isEmpty() ? "commit " + hash : "no commit";
  }
}
