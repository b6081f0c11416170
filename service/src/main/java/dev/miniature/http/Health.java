package dev.miniature.http;

import java.time.Duration;
import java.util.Optional;

/// The state of the process, for monitoring.
///
/// @param version the version of Miniature
/// @param renderer the engine in use, and the reason if it is not the best one
/// @param uptime the time since the process started
/// @param readiness whether it should get requests, if it tells so at [Readiness#PATH]
public record Health(
    String version, String renderer, Duration uptime, Optional<Readiness> readiness) {
  /// The path that tells it.
  public static final String PATH = "/health";

  /// Creates the state of a process that does not tell whether it is ready.
  public Health(String version, String renderer, Duration uptime) {
    this(version, renderer, uptime, Optional.empty());
  }

  HttpReply toReply() {
    return HttpReply.of(200)
        .with("Cache-Control", "no-store")
        .withBody(
            "application/json",
            Json.object(json -> {
              json.text("status", "ok");
              json.text("version", version);
              json.text("renderer", renderer);
              json.number("uptimeSeconds", uptime.toSeconds());
              readiness.ifPresent(now -> json.text("readiness", now.word()));
            }));
  }
}
