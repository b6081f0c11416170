package dev.miniature.server.page;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.http.HttpReply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `/.miniature/originals`: lists originals, and reads, writes, renames and deletes single ones.
final class OriginalsApi {
  private final OriginalsIndex index;
  private final OriginalsWriter writer;
  private final OriginalsReader reader;

  OriginalsApi(OriginalsIndex index, OriginalsWriter writer, OriginalsReader reader) {
    this.index = index;
    this.writer = writer;
    this.reader = reader;
  }

  /// Answers a request to the list.
  HttpReply list(ApiRequest request) throws BadQueryException, InterruptedException {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return ApiReplies.notAllowed("GET, HEAD");
    }
    OriginalsList list = index.list();
    List<String> named = request.query().getValuesOrEmpty("named");
    if (!named.isEmpty()) {
      List<ListPage.Row> rows = new ArrayList<>();
      for (String key : named) {
        list.at(key).map(ListPage.File::new).ifPresent(rows::add);
      }
      return ApiReplies.json(new ListPage(rows, 0, rows.size(), list).json());
    }
    return ApiReplies.json(ListQuery.of(request.query()).of(list).json());
  }

  /// Answers a request to one original.
  ///
  /// @param rest the percent-encoded key
  HttpReply one(ApiRequest request, String rest)
      throws BadQueryException, IOException, InterruptedException {
    if (!request.owner()) {
      return ApiReplies.onlyHere();
    }
    ObjectKey key = key(ApiRequest.key(rest));
    return switch (request.method()) {
      case "GET", "HEAD" -> reader.read(key);
      case "PUT" -> put(request, key);
      case "POST" -> rename(request, key);
      case "DELETE" -> delete(key);
      default -> ApiReplies.notAllowed("GET, HEAD, PUT, POST, DELETE");
    };
  }

  /// Returns a key that an address can name. Hidden names are left to programs.
  private static ObjectKey key(String name) throws BadQueryException {
    Optional<String> refusal = ObjectKey.refusal(name);
    if (refusal.isPresent()) {
      throw new BadQueryException(refusal.get());
    }
    if (List.of(name.split("/", -1)).stream().anyMatch(part -> part.startsWith("."))) {
      throw new BadQueryException("A name cannot begin with a dot.");
    }
    return new ObjectKey(name);
  }

  private HttpReply put(ApiRequest request, ObjectKey key) throws IOException {
    boolean onlyNew = request.header("If-None-Match").filter("*"::equals).isPresent();
    return reply(key, writer.put(key, request.http().getLength(), request.body(), onlyNew));
  }

  private HttpReply rename(ApiRequest request, ObjectKey from) throws BadQueryException {
    String to = request.query().getValue("to");
    if (to == null) {
      throw new BadQueryException("The query names the new name: ?to=….");
    }
    return reply(from, writer.rename(from, key(to)));
  }

  private HttpReply delete(ObjectKey key) {
    return reply(key, writer.delete(key));
  }

  private HttpReply reply(ObjectKey key, Written written) {
    return switch (written) {
      case Written.Stored(ObjectKey at, long bytes) -> {
        index.add(at.name(), bytes);
        yield ApiReplies.done();
      }
      case Written.Moved(ObjectKey to, long bytes) -> {
        index.remove(key.name());
        index.add(to.name(), bytes);
        yield ApiReplies.done();
      }
      case Written.Deleted() -> {
        index.remove(key.name());
        yield ApiReplies.done();
      }
      case Written.Exists(ObjectKey at) ->
          ApiReplies.problem(412, "Exists", "There is a picture called " + at + " already.");
      case Written.Missing() -> ApiReplies.problem(404, "Not found", "There is no " + key + ".");
      case Written.NoLength() ->
          ApiReplies.problem(411, "Length needed", "The upload has no Content-Length.");
      case Written.TooLarge(long max) ->
          ApiReplies.problem(
              413, "Too large", "The file is larger than the limit of " + max + " bytes.");
      case Written.Refused() ->
          ApiReplies.problem(
              409, "Refused", "The store does not allow this; its permissions may be missing.");
      case Written.Unanswered() ->
          ApiReplies.problem(
              502, "No answer", "The store did not answer, so this may have happened or not.");
    };
  }
}
