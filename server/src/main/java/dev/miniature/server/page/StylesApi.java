package dev.miniature.server.page;

import dev.miniature.http.HttpReply;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.Mistake;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesEdit;
import dev.miniature.styles.StylesYaml;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `/.miniature/styles`: reads, checks, edits and saves the styles file; `/.miniature/try/…`
/// renders with styles that are not saved.
final class StylesApi {
  /// A thousand styles take about 100 kB.
  static final int MAX_BYTES = 256 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(StylesApi.class);

  private final LiveStyles live;
  private final Trial trial;

  /// @param trial renders with unsaved styles
  StylesApi(LiveStyles live, Trial trial) {
    this.live = live;
    this.trial = trial;
  }

  /// Answers a request to `/.miniature/styles`.
  HttpReply styles(ApiRequest request) throws BadQueryException, IOException {
    return switch (request.method()) {
      case "GET", "HEAD" -> read(request);
      case "POST" -> check(request);
      case "PUT" -> request.owner() ? save(request) : ApiReplies.onlyHere();
      default -> ApiReplies.notAllowed("GET, HEAD, POST, PUT");
    };
  }

  private HttpReply read(ApiRequest request) {
    StylesState state = live.state();
    // A guest's page shows less, so it is another version.
    String tag = "\"" + state.tag() + (request.owner() ? "" : "-guest") + "\"";
    if (request.header("If-None-Match").filter(tag::equals).isPresent()) {
      return HttpReply.of(304).with("ETag", tag);
    }
    return ApiReplies.json(StylesReply.of(state, live.fileName()).json(state.styles()))
        .with("ETag", tag)
        .with("X-Page-Changes", request.owner() ? "allowed" : "refused");
  }

  private HttpReply check(ApiRequest request) throws BadQueryException, IOException {
    String text = request.text(MAX_BYTES);
    StylesReply reply;
    try {
      reply = StylesReply.of(edited(text, request.query()), live.fileName());
    } catch (InvalidStylesException refused) {
      reply = StylesReply.of(text, live.fileName());
      if (reply.isValid()) {
        Mistake alias = refused.mistakes().getFirst();
        return ApiReplies.problem(
            422,
            "Not changed",
            new Mistake(live.fileName(), alias.line(), alias.key(), alias.what()).toString());
      }
    }
    return ApiReplies.json(reply.json(live.current()));
  }

  /// Returns the text after the edit that the query names, if it names one.
  private static String edited(String text, Fields query) throws InvalidStylesException {
    Optional<String> style = Optional.ofNullable(query.getValue("style"));
    Optional<String> key = Optional.ofNullable(query.getValue("key"));
    Optional<String> value = Optional.ofNullable(query.getValue("value"));
    if (style.isEmpty()) {
      return text;
    }
    if (key.isEmpty()) {
      return StylesEdit.remove(text, style.get());
    }
    return value.isEmpty()
        ? StylesEdit.remove(text, style.get(), key.get())
        : StylesEdit.set(text, style.get(), key.get(), value.get());
  }

  private HttpReply save(ApiRequest request) throws BadQueryException, IOException {
    Optional<String> tag = request.header("If-Match");
    if (tag.isEmpty()) {
      return ApiReplies.problem(428, "Condition needed", "Send If-Match with the tag of the file.");
    }
    String text = request.text(MAX_BYTES);
    try {
      if (!live.save(text, tag.get().replace("\"", ""))) {
        return ApiReplies.problem(
            412,
            "Changed in the meantime",
            live.fileName() + " was changed by another program since the page read it.");
      }
    } catch (InvalidStylesException mistakes) {
      return HttpReply.of(422)
          .withBody(ApiReplies.JSON, StylesReply.of(text, live.fileName()).json(live.current()));
    } catch (NotRegularFileException _) {
      return ApiReplies.problem(409, "Not saved", live.fileName() + " is not a regular file.");
    } catch (IOException unwritable) {
      LOG.warn("The styles cannot be saved", unwritable);
      return ApiReplies.problem(
          409,
          "Not saved",
          live.fileName() + " cannot be written; its permissions may be missing.");
    }
    return read(request);
  }

  /// Answers a request to `/.miniature/try/…`, as a GET of the rest of the path would be answered
  /// with the styles in the body.
  HttpReply attempt(ApiRequest request, String path) throws BadQueryException, IOException {
    if (!request.method().equals("POST")) {
      return ApiReplies.notAllowed("POST");
    }
    if (!request.owner()) {
      return ApiReplies.onlyHere();
    }
    try {
      Styles styles = StylesYaml.parse(request.text(MAX_BYTES), live.fileName());
      return trial.answer(request.http(), "/" + path, styles);
    } catch (InvalidStylesException invalid) {
      return ApiReplies.problem(422, "Invalid styles", invalid.mistakes().getFirst().toString());
    }
  }
}
