package dev.miniature.http;

import java.util.Locale;

/// Whether a process should get requests now. `/ready` tells it to a load balancer.
public enum Readiness {
  /// It should.
  READY(200),

  /// Not yet: its engines are still being warmed up. Requests work, but are slow.
  WARMING(503),

  /// Not any more: it is about to stop. Requests still work.
  DRAINING(503);

  /// The path that tells it, where it is told.
  public static final String PATH = "/ready";

  /// The outcome of a request that is told to wait or to go elsewhere.
  static final String NOT_READY_OUTCOME = "notReady";

  private final int status;

  Readiness(int status) {
    this.status = status;
  }

  /// Returns its name in answers.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Answer answer() {
    HttpReply reply =
        HttpReply.of(status)
            .with("Cache-Control", "no-store")
            .withBody("application/json", Json.object(json -> json.text("status", word())));
    return switch (this) {
      case READY -> Answer.of("ready", reply);
      case WARMING, DRAINING -> Answer.of(NOT_READY_OUTCOME, reply);
    };
  }
}
