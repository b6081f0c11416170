package dev.miniature.http;

import java.time.Duration;

/// How the process is, for whoever watches it.
///
/// @param version of Miniature
/// @param renderer the engine in use, and why if it is not the best one
/// @param uptime since the process started
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
