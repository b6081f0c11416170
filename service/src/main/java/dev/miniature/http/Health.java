package dev.miniature.http;

import java.time.Duration;

/// The state of the process, for monitoring.
///
/// @param version the version of Miniature
/// @param renderer the engine in use, and the reason if it is not the best one
/// @param uptime the time since the process started
public record Health(String version, String renderer, Duration uptime) {

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
            }));
  }
}
