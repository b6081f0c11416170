package dev.miniature.http;

import dev.miniature.delivery.Freshness;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Facts;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.SystemExhaustedException;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.TooMuchMemoryException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.image.UnusableOverlayException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Maps outcomes to HTTP. [Refusals] contains the sentences.
final class Answers {
  /// The date format of RFC 9110, section 5.6.7.
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  /// The minimum of `Retry-After`, and its value if there is no estimate.
  private static final Duration SOON = Duration.ofSeconds(1);

  private Answers() {}

  /// Returns the answer to a request for a thumbnail.
  ///
  /// @param paths the grammar of thumbnail URLs
  static Answer of(
      Outcome outcome, ThumbnailRequest wanted, ThumbnailPath paths, String requestId) {
    return switch (outcome) {
      case Outcome.Delivered(Thumbnail thumbnail, Freshness freshness) ->
          new Answer(
              "delivered", picture(thumbnail, freshness), Optional.of(thumbnail), Optional.empty());
      case Outcome.DeliveredFacts(Facts facts, Freshness freshness) ->
          Answer.of(
              "told",
              validators(HttpReply.of(200), freshness)
                  .withBody(FactsReply.MEDIA_TYPE, FactsReply.of(facts)));
      case Outcome.Described(Freshness freshness, Optional<ImageFormat> format) ->
          Answer.of("described", typed(validators(HttpReply.of(200), freshness), wanted, format));
      case Outcome.NoSuchOriginal(var nearest) ->
          answer(
              "noSuchOriginal",
              Refusals.noSuchOriginal(
                  wanted.readings().stream().map(ThumbnailRequest::key).toList(),
                  nearest.map(paths::print)),
              requestId);
      case Outcome.CannotWrite(ImageFormat format, var writable) ->
          answer("cannotWrite", Refusals.cannotWrite(format, writable), requestId);
      case Outcome.OriginalTooLarge(long _, long most) ->
          answer("originalTooLarge", Refusals.originalTooLarge(most), requestId);
      case Outcome.OriginalArchived(var reason) ->
          Answer.of("originalArchived", Refusals.originalArchived().toReply(requestId), reason);
      case Outcome.CannotUnpack(var reason) ->
          Answer.of("cannotUnpack", Refusals.cannotUnpack().toReply(requestId), reason);
      case Outcome.Unrenderable(ImageException reason, var readable) ->
          unrenderable(reason, readable, requestId);
      case Outcome.StoreRefused(var reason) ->
          Answer.of("storeRefused", Refusals.storeRefused().toReply(requestId), reason);
      case Outcome.StoreUnavailable(var reason) ->
          Answer.of(
              "storeUnavailable", retry(Refusals.storeUnavailable(), SOON, requestId), reason);
      case Outcome.OutOfTime() ->
          Answer.of("outOfTime", retry(Refusals.outOfTime(), SOON, requestId));
      case Outcome.Overloaded(Duration wait) ->
          Answer.of("overloaded", retry(Refusals.overloaded(), wait, requestId));
      case Outcome.Abandoned() -> answer("clientGone", Refusals.clientGone(), requestId);
    };
  }

  /// Returns the answer to a client that has a current copy.
  ///
  /// @param format the format that would be sent, if the request determines it
  static HttpReply unchanged(
      Freshness freshness, ThumbnailRequest wanted, Optional<ImageFormat> format) {
    return typed(validators(HttpReply.of(304), freshness), wanted, format);
  }

  /// Returns the redirect to the canonical spelling. It needs neither the store nor the renderer,
  /// and caches may keep it as long as a thumbnail.
  ///
  /// @param path the canonical path on this host; it begins with one slash and not with two
  static HttpReply moved(String path) {
    return redirect(308, "Moved", path, Target.Moved.CACHE_CONTROL);
  }

  /// Returns the redirect for a suffix that is not a style. It needs neither the store nor the
  /// renderer.
  ///
  /// @param path the path of the default style on this host
  static HttpReply redirected(String path) {
    return redirect(302, "No such style", path, Target.InDefaultStyle.CACHE_CONTROL);
  }

  private static HttpReply redirect(int status, String title, String path, String cacheControl) {
    return HttpReply.of(status)
        .with("Location", path)
        .with("Cache-Control", cacheControl)
        .withBody(
            "application/json",
            Json.object(json -> {
              json.text("title", title);
              json.number("status", status);
              json.text("location", path);
            }));
  }

  private static HttpReply picture(Thumbnail thumbnail, Freshness freshness) {
    return validators(HttpReply.of(200), freshness)
        .withBody(thumbnail.format().mediaType(), thumbnail.bytes());
  }

  private static HttpReply typed(
      HttpReply reply, ThumbnailRequest wanted, Optional<ImageFormat> format) {
    Optional<String> type =
        switch (wanted.representation()) {
          case PICTURE -> format.map(ImageFormat::mediaType);
          case FACTS -> Optional.of(FactsReply.MEDIA_TYPE);
        };
    return type.map(name -> reply.with("Content-Type", name)).orElse(reply);
  }

  private static HttpReply validators(HttpReply reply, Freshness freshness) {
    return reply
        .with("Cache-Control", "public, max-age=" + freshness.maxAge().toSeconds())
        .with("ETag", EntityTag.of(freshness.tag()))
        .with("Last-Modified", date(freshness.lastModified()));
  }

  private static String date(Instant instant) {
    return HTTP_DATE.format(instant);
  }

  private static Answer unrenderable(
      ImageException reason, Collection<ImageFormat> readable, String requestId) {
    return switch (reason) {
      case UnknownFormatException unknown when unknown.kind().isPresent() ->
          Answer.of(
              "unsupported",
              Refusals.unsupported(unknown.kind().get(), readable).toReply(requestId),
              reason);
      case UnknownFormatException _ ->
          Answer.of("noImage", Refusals.noImage(readable).toReply(requestId), reason);
      case SwitchedOffException off ->
          Answer.of("switchedOff", Refusals.switchedOff(off.format()).toReply(requestId), reason);
      case BrokenImageException _ ->
          Answer.of("brokenImage", Refusals.brokenImage().toReply(requestId), reason);
      case UnusableOverlayException _ ->
          Answer.of("overlayUnusable", Refusals.overlayUnusable().toReply(requestId), reason);
      case TooComplexException tooComplex ->
          Answer.of("tooComplex", Refusals.tooComplex(tooComplex).toReply(requestId), reason);
      case TooManyPixelsException _ ->
          Answer.of("tooManyPixels", Refusals.tooManyPixels().toReply(requestId), reason);
      case TooMuchMemoryException tooMuch ->
          Answer.of("tooMuchMemory", Refusals.tooMuchMemory(tooMuch).toReply(requestId), reason);
      case SystemExhaustedException _ ->
          Answer.of("overloaded", retry(Refusals.overloaded(), SOON, requestId), reason);
      case TooManyBytesException tooMany ->
          Answer.of(
              "thumbnailTooLarge", Refusals.thumbnailTooLarge(tooMany).toReply(requestId), reason);
    };
  }

  private static Answer answer(String word, Problem problem, String requestId) {
    return Answer.of(word, problem.toReply(requestId));
  }

  private static HttpReply retry(Problem problem, Duration wait, String requestId) {
    Duration whole = wait.compareTo(SOON) < 0 ? SOON : wait.plusSeconds(1).minusNanos(1);
    return problem.toReply(requestId).with("Retry-After", Long.toString(whole.toSeconds()));
  }
}
