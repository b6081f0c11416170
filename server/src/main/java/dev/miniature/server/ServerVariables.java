package dev.miniature.server;

import dev.miniature.environment.InvalidEnvironmentException;
import dev.miniature.environment.Variables;
import dev.miniature.http.PathPrefix;
import dev.miniature.server.startup.CannotRunException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The environment variables for `serve`, for where a command line is inconvenient: in containers.
/// An option overrides the variable.
///
/// @param host the host to listen on
/// @param port the port to listen on; 0 for any free one
/// @param bucket the bucket of the originals
/// @param styles the file of styles
/// @param prefix the beginning of all paths
/// @param drain how long requests are still accepted after the signal to stop
record ServerVariables(
    Optional<String> host,
    Optional<Integer> port,
    Optional<String> bucket,
    Optional<Path> styles,
    PathPrefix prefix,
    Duration drain) {
  /// Leaves ten seconds of [Drain#AT_MOST] for the requests that are in progress then.
  private static final int MAX_DRAIN_MS = 15_000;

  /// Reads the variables.
  ///
  /// @throws CannotRunException with every mistake
  static ServerVariables read(Map<String, String> environment) throws CannotRunException {
    Variables variables = new Variables(environment);
    ServerVariables read =
        new ServerVariables(
            variables.read("HOST", Function.identity()),
            variables.read("PORT", text -> Variables.wholeNumber(text, Variables.MAX_PORT)),
            variables.read("ORIGINALS_BUCKET", Function.identity()),
            variables.read("STYLES_FILE", Path::of),
            variables.read("PATH_PREFIX", PathPrefix::of).orElse(PathPrefix.NONE),
            Duration.ofMillis(
                variables
                    .read("DRAIN_MS", text -> Variables.wholeNumber(text, MAX_DRAIN_MS))
                    .orElse(0)));
    try {
      variables.check();
    } catch (InvalidEnvironmentException wrong) {
      throw new CannotRunException(wrong.mistakes());
    }
    return read;
  }
}
