package dev.miniature.http;

import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.delivery.Thumbnails;
import dev.miniature.delivery.Work;
import dev.miniature.image.Stopwatch;
import dev.miniature.image.Thumbnail;
import dev.miniature.styles.Style;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers every request, and logs each of them once.
public final class Endpoint {
  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final ThumbnailPath paths;
  private final Negotiation negotiation;
  private final Thumbnails thumbnails;
  private final Supplier<Health> health;
  private final RequestLog log;
  private final Optional<StylesManifest> manifest;

  /// Creates an endpoint that does not serve the list of styles.
  public Endpoint(
      ThumbnailPath paths,
      Negotiation negotiation,
      Thumbnails thumbnails,
      Supplier<Health> health,
      RequestLog log) {
    this(paths, negotiation, thumbnails, health, log, Optional.empty());
  }

  /// Creates an endpoint from its parts.
  ///
  /// @param manifest the list of styles, if it is served
  public Endpoint(
      ThumbnailPath paths,
      Negotiation negotiation,
      Thumbnails thumbnails,
      Supplier<Health> health,
      RequestLog log,
      Optional<StylesManifest> manifest) {
    this.paths = paths;
    this.negotiation = negotiation;
    this.thumbnails = thumbnails;
    this.health = health;
    this.log = log;
    this.manifest = manifest;
  }

  /// Answers a request. It never throws because of the request or of the stored file; even a bug is
  /// answered, and its stack trace is logged. Only errors of the JVM itself propagate, after which
  /// Lambda starts another process.
  public HttpReply answer(HttpRequest request) {
    Stopwatch stopwatch = Stopwatch.start();
    Exchange exchange = exchange(request);
    Duration total = stopwatch.elapsed();
    log.write(entry(request, exchange, total));
    HttpReply reply = exchange.answer().reply();
    if (exchange.style().isPresent()) {
      reply = reply.with("Server-Timing", ServerTiming.of(exchange.work(), total));
    }
    return forMethod(request, reply);
  }

  /// Answers a request that the server could not read, or refuses to read.
  ///
  /// @param status the server's status, 400 to 599
  /// @param unread the known part of the request, for the log
  public HttpReply refuse(int status, HttpRequest unread) {
    return refuse(Problem.unreadable(status), unread);
  }

  /// Answers an input that is not a supported request.
  ///
  /// @param reason a sentence for the sender
  /// @param unread the known part of the request, for the log
  public HttpReply refuse(String reason, HttpRequest unread) {
    return refuse(Problem.uncached(400, "Not a request", reason), unread);
  }

  private HttpReply refuse(Problem problem, HttpRequest unread) {
    Answer answer = Answer.of("unreadable", problem.toReply(unread.requestId()));
    log.write(entry(unread, Exchange.without(answer), Duration.ZERO));
    return forMethod(unread, answer.reply());
  }

  private static HttpReply forMethod(HttpRequest request, HttpReply reply) {
    return request.method().equals("HEAD") ? reply.withoutBody() : reply;
  }

  private Exchange exchange(HttpRequest request) {
    try {
      return switch (request.method()) {
        case "GET", "HEAD" -> read(request);
        case "OPTIONS" -> Exchange.without(Answer.of("options", options()));
        default -> Exchange.without(Answer.of("method", methodNotAllowed(request.requestId())));
      };
    } catch (InternalError | UnknownError vmCannotBeTrusted) {
      throw vmCannotBeTrusted;
    } catch (RuntimeException | Error bug) {
      return Exchange.without(Answer.of("bug", Problem.bug().toReply(request.requestId()), bug));
    }
  }

  private Exchange read(HttpRequest request) {
    PathPrefix prefix = paths.prefix();
    Optional<String> below = prefix.below(request.path());
    if (manifest.isPresent() && below.filter(StylesManifest.PATH::equals).isPresent()) {
      return Exchange.without(manifest.get().answer(request.ifNoneMatch()));
    }
    if (prefix.isProbe(request.path(), Readiness.PATH)) {
      Optional<Readiness> readiness = health.get().readiness();
      if (readiness.isPresent()) {
        return Exchange.without(readiness.get().answer());
      }
    }
    if (below.isEmpty() && prefix.isSet() && !prefix.isProbe(request.path(), Health.PATH)) {
      return Exchange.without(
          Answer.of("noSuchOriginal", Refusals.outside(prefix).toReply(request.requestId())));
    }
    return switch (paths.at(request.path())) {
      case Target.OfThumbnail(ThumbnailRequest wanted) ->
          thumbnail(request, negotiation.settle(wanted, request.accept())).varying(wanted);
      case Target.OfHealth() -> Exchange.without(Answer.of("health", health.get().toReply()));
      case Target.OfRoot() ->
          Exchange.without(
              Answer.of(
                  "noSuchOriginal", Refusals.nothingAtRoot(prefix).toReply(request.requestId())));
      case Target.Moved(String path) -> Exchange.without(Answer.of("moved", Answers.moved(path)));
      case Target.InDefaultStyle(String path) ->
          Exchange.without(Answer.of("redirected", Answers.redirected(path)));
      case Target.Invalid(String reason) ->
          Exchange.without(
              Answer.of(
                  "badPath", Problem.cached(400, "Bad path", reason).toReply(request.requestId())));
    };
  }

  private Exchange thumbnail(HttpRequest request, ThumbnailRequest wanted) {
    boolean head = request.method().equals("HEAD");
    if (head || request.ifNoneMatch().isPresent()) {
      Delivery described = thumbnails.describe(wanted, request.deadline());
      Optional<Answer> unchanged = unchanged(request, wanted, described.outcome());
      if (unchanged.isPresent()) {
        return new Exchange(unchanged.get(), described.work(), Optional.of(wanted.style()));
      }
      if (head || !(described.outcome() instanceof Outcome.Described)) {
        return exchange(request, wanted, described);
      }
      return exchange(
          request, wanted, thumbnails.deliver(found(wanted, described), request.deadline()));
    }
    return exchange(request, wanted, thumbnails.deliver(wanted, request.deadline()));
  }

  /// Returns the one of the wanted requests whose original exists.
  private static ThumbnailRequest found(ThumbnailRequest wanted, Delivery described) {
    return wanted.readings().stream()
        .filter(reading -> described.work().key().equals(Optional.of(reading.key())))
        .findFirst()
        .orElse(wanted);
  }

  private Exchange exchange(HttpRequest request, ThumbnailRequest wanted, Delivery delivery) {
    return new Exchange(
        Answers.of(delivery.outcome(), wanted, paths, request.requestId()),
        delivery.work(),
        Optional.of(wanted.style()));
  }

  private static Optional<Answer> unchanged(
      HttpRequest request, ThumbnailRequest wanted, Outcome outcome) {
    return outcome instanceof Outcome.Described(var freshness, var format)
            && request
                .ifNoneMatch()
                .filter(header -> EntityTag.matches(header, freshness.tag()))
                .isPresent()
        ? Optional.of(Answer.of("unchanged", Answers.unchanged(freshness, wanted, format)))
        : Optional.empty();
  }

  private static HttpReply options() {
    return HttpReply.of(204)
        .with("Allow", METHODS)
        .with("Access-Control-Allow-Methods", METHODS)
        .with("Access-Control-Allow-Headers", "If-None-Match")
        .with("Access-Control-Max-Age", "86400");
  }

  private static HttpReply methodNotAllowed(String requestId) {
    return Problem.methodNotAllowed().toReply(requestId).with("Allow", METHODS);
  }

  private static LogEntry entry(HttpRequest request, Exchange exchange, Duration total) {
    Answer answer = exchange.answer();
    return new LogEntry(
        request.requestId(),
        request.method(),
        request.path(),
        exchange.style().map(Style::name),
        answer.word(),
        answer.reply().status(),
        answer.thumbnail().map(thumbnail -> thumbnail.format().extension()),
        request.method().equals("HEAD") ? 0 : answer.reply().body().length,
        answer.thumbnail().map(Thumbnail::dimensions),
        exchange.work(),
        total,
        request.cold(),
        answer.error());
  }

  /// An answer, and how it was produced.
  private record Exchange(Answer answer, Work work, Optional<Style> style) {
    static Exchange without(Answer answer) {
      return new Exchange(answer, Work.NONE, Optional.empty());
    }

    /// Adds `Vary`, which tells caches that another client may get another format.
    Exchange varying(ThumbnailRequest asked) {
      return asked.isNegotiated() ? new Exchange(answer.with("Vary", "Accept"), work, style) : this;
    }
  }
}
