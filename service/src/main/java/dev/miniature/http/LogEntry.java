package dev.miniature.http;

import dev.miniature.delivery.Work;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// One request, as the log and the metrics see it. The names of the fields are read by the
/// dashboard.
///
/// @param requestId as in an error's body
/// @param path as it came, but for what is longer than any key
/// @param style its name, where the path names a thumbnail
/// @param outcome how it ended, in a word
/// @param status as sent
/// @param format the extension of what was sent, if a picture was
/// @param bytesOut the length of the body
/// @param pixelsOut the size of the thumbnail, if one was made
/// @param work what it cost
/// @param total from the request's arrival to the reply
/// @param cold whether it was the first
/// @param error the fault behind a 5xx and what was wrong with a picture, for whoever reads the log
public record LogEntry(
    String requestId,
    String method,
    String path,
    Optional<String> style,
    String outcome,
    int status,
    Optional<String> format,
    int bytesOut,
    Optional<Dimensions> pixelsOut,
    Work work,
    Duration total,
    boolean cold,
    Optional<Throwable> error) {

  private static final int MAX_PATH = 1_100;

  /// The lowest status of an answer that says what went wrong.
  private static final int FAILURE = 400;

  /// The entry as one line of JSON, fit for a terminal too.
  public String toJson() {
    return Printable.json(new String(Json.object(this::write), StandardCharsets.UTF_8));
  }

  private void write(Json json) {
    json.text("requestId", requestId);
    json.text("method", method);
    json.text("path", path.length() <= MAX_PATH ? path : path.substring(0, MAX_PATH) + "…");
    work.key().ifPresent(key -> json.text("key", key.name()));
    style.ifPresent(name -> json.text("style", name));
    format.ifPresent(name -> json.text("format", name));
    json.text("outcome", outcome);
    json.number("status", status);
    json.number("bytesIn", work.bytesIn());
    json.number("bytesOut", bytesOut);
    work.pixelsIn().ifPresent(size -> json.number("pixelsIn", size.pixels()));
    pixelsOut.ifPresent(size -> json.number("pixelsOut", size.pixels()));
    json.milliseconds("fetchMs", work.in(Stage.FETCH));
    json.milliseconds("queueMs", work.in(Stage.QUEUE));
    json.milliseconds("renderMs", work.rendering());
    if (work.times().containsKey(Stage.DECODE)) {
      json.milliseconds("decodeMs", work.in(Stage.DECODE));
      json.milliseconds("stepsMs", work.in(Stage.STEPS));
      json.milliseconds("encodeMs", work.in(Stage.ENCODE));
    }
    json.milliseconds("totalMs", total);
    json.flag("cold", cold);
    if (status >= FAILURE && work.stage() != Stage.REQUEST) {
      json.text("endedIn", work.stage().label());
    }
    work.renderer().ifPresent(name -> json.text("renderer", name));
    if (!work.warnings().isEmpty()) {
      json.text("warning", String.join("; ", work.warnings()));
    }
    error.ifPresent(thrown -> json.text("error", Causes.of(thrown)));
  }
}
