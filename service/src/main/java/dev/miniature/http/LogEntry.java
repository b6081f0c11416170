package dev.miniature.http;

import dev.miniature.delivery.Work;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// A request as recorded in the log and the metrics. The dashboard depends on the field names.
///
/// @param requestId the same id as in the body of an error
/// @param path as received, cut off after the maximum length of a key
/// @param style the name of the style, if the path names a thumbnail
/// @param outcome how the request ended, in one word
/// @param status the status that was sent
/// @param format the extension of the thumbnail that was sent, if any
/// @param bytesOut the length of the body
/// @param pixelsOut the size of the thumbnail, if one was made
/// @param work the time and data that the request cost
/// @param total the time from the request's arrival to the reply
/// @param cold whether it was the first request
/// @param error the fault behind a 5xx, or what is wrong with a picture
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

  /// The lowest status of an error.
  private static final int FAILURE = 400;

  /// The lowest status of a fault.
  private static final int FAULT = 500;

  /// Returns whether the service or its store is at fault. A process that tells load balancers that
  /// it is not ready is not.
  public boolean isFault() {
    return status >= FAULT && !outcome.equals(Readiness.NOT_READY_OUTCOME);
  }

  /// Returns whether this request made a thumbnail itself. One that waited for another request's
  /// thumbnail did not.
  public boolean isRender() {
    return style.isPresent() && format.isPresent() && hasRendered();
  }

  /// Returns whether this request rendered: a thumbnail, facts, or what failed on the way.
  public boolean hasRendered() {
    return work.times().containsKey(Stage.RENDER);
  }

  /// Returns whether this request asked the store itself.
  public boolean hasFetched() {
    return work.times().containsKey(Stage.FETCH);
  }

  /// Returns the entry as one line of JSON that is safe to print on a terminal.
  public String toJson() {
    return line(this::write);
  }

  /// Returns the same line with a time, for logs that add none themselves.
  ///
  /// @param time when the request was answered
  public String toJson(Instant time) {
    return line(json -> {
      json.text("time", time.toString());
      write(json);
    });
  }

  private static String line(Consumer<Json> fields) {
    return Printable.json(new String(Json.object(fields), StandardCharsets.UTF_8));
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
    work.hdr().ifPresent(outcome -> json.text("hdr", outcome));
    if (!work.warnings().isEmpty()) {
      json.text("warning", String.join("; ", work.warnings()));
    }
    error.ifPresent(thrown -> json.text("error", Causes.of(thrown)));
  }
}
