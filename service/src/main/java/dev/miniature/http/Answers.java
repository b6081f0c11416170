package dev.miniature.http;

import dev.miniature.delivery.Freshness;
import dev.miniature.delivery.Outcome;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.TooMuchMemoryException;
import dev.miniature.image.UnknownFormatException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The one place where outcomes become HTTP. What the caller is told names no bucket, no library
/// and no cause; those go to the log.
final class Answers {
  /// RFC 9110, section 5.6.7.
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private static final long MEGABYTE = 1_000_000;

  private Answers() {}

  static Answer of(Outcome outcome, String requestId) {
    return switch (outcome) {
      case Outcome.Delivered(Thumbnail thumbnail, Freshness freshness) ->
          new Answer(
              "delivered", picture(thumbnail, freshness), Optional.of(thumbnail), Optional.empty());
      case Outcome.Described(Freshness freshness, Optional<ImageFormat> format) ->
          Answer.of("described", description(freshness, format));
      case Outcome.NoSuchOriginal() ->
          answer(
              "noSuchOriginal",
              Problem.lasting(404, "Not found", "There is no such original."),
              requestId);
      case Outcome.CannotWrite(ImageFormat format, var writable) ->
          answer("cannotWrite", cannotWrite(format, writable), requestId);
      case Outcome.OriginalTooLarge(long _, long most) ->
          answer("originalTooLarge", originalTooLarge(most), requestId);
      case Outcome.OriginalArchived(var reason) ->
          Answer.of("originalArchived", originalArchived().toReply(requestId), reason);
      case Outcome.CannotUnpack(var reason) ->
          Answer.of("cannotUnpack", cannotUnpack().toReply(requestId), reason);
      case Outcome.Unrenderable(ImageException reason, var readable) ->
          unrenderable(reason, readable, requestId);
      case Outcome.StoreRefused(var reason) ->
          Answer.of("storeRefused", storeRefused().toReply(requestId), reason);
      case Outcome.StoreUnavailable(var reason) ->
          Answer.of("storeUnavailable", retry(storeUnavailable(), requestId), reason);
      case Outcome.OutOfTime() -> Answer.of("outOfTime", retry(outOfTime(), requestId));
      case Outcome.Overloaded() -> Answer.of("overloaded", retry(overloaded(), requestId));
    };
  }

  /// The answer to a caller who has the picture already.
  ///
  /// @param format what it would be sent in, where the request fixes that
  static HttpReply unchanged(Freshness freshness, Optional<ImageFormat> format) {
    return typed(validators(HttpReply.of(304), freshness), format);
  }

  /// The answer to a path in another spelling than the canonical one. It costs neither the store
  /// nor the renderer anything, and a cache may keep it as long as a thumbnail.
  ///
  /// @param path where to ask: on this host, since it begins with one slash and not with two
  static HttpReply moved(String path) {
    return HttpReply.of(308)
        .with("Location", path)
        .with("Cache-Control", Target.Elsewhere.CACHE_CONTROL)
        .withBody(
            "application/json",
            Json.object(json -> {
              json.text("title", "Moved");
              json.number("status", 308);
              json.text("location", path);
            }));
  }

  private static HttpReply picture(Thumbnail thumbnail, Freshness freshness) {
    return validators(HttpReply.of(200), freshness)
        .withBody(thumbnail.format().mediaType(), thumbnail.bytes());
  }

  private static HttpReply description(Freshness freshness, Optional<ImageFormat> format) {
    return typed(validators(HttpReply.of(200), freshness), format);
  }

  private static HttpReply typed(HttpReply reply, Optional<ImageFormat> format) {
    return format.isPresent() ? reply.with("Content-Type", format.get().mediaType()) : reply;
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
              unsupported(unknown.kind().get(), readable).toReply(requestId),
              reason);
      case UnknownFormatException _ ->
          Answer.of("noImage", noImage(readable).toReply(requestId), reason);
      case SwitchedOffException off ->
          Answer.of("switchedOff", switchedOff(off.format()).toReply(requestId), reason);
      case BrokenImageException _ ->
          Answer.of("brokenImage", brokenImage().toReply(requestId), reason);
      case TooComplexException _ ->
          Answer.of("tooComplex", tooComplex().toReply(requestId), reason);
      case TooManyPixelsException _ ->
          Answer.of("tooManyPixels", tooManyPixels().toReply(requestId), reason);
      case TooMuchMemoryException tooMuch ->
          Answer.of("tooMuchMemory", tooMuchMemory(tooMuch).toReply(requestId), reason);
      case TooManyBytesException _ ->
          Answer.of("thumbnailTooLarge", thumbnailTooLarge().toReply(requestId), reason);
    };
  }

  private static Answer answer(String word, Problem problem, String requestId) {
    return Answer.of(word, problem.toReply(requestId));
  }

  private static HttpReply retry(Problem problem, String requestId) {
    return problem.toReply(requestId).with("Retry-After", "1");
  }

  private static Problem cannotWrite(ImageFormat format, Collection<ImageFormat> writable) {
    return Problem.lasting(
        400,
        "Format not available",
        "This service cannot write "
            + format.extension()
            + ". It can write "
            + names(writable)
            + ".");
  }

  private static String names(Collection<ImageFormat> formats) {
    return formats.stream().sorted().map(ImageFormat::extension).collect(Collectors.joining(", "));
  }

  private static Problem originalTooLarge(long most) {
    return Problem.lasting(
        413,
        "Original too large",
        "The original has more than the " + most + " bytes that are read.");
  }

  /// 409, since it is the state of the original that is in the way. Trying again soon does not
  /// help, as 503 would say, and nothing is wrong here, as 502 would.
  private static Problem originalArchived() {
    return Problem.lasting(
        409, "Original archived", "The original is archived. Restore it first, then ask again.");
  }

  private static Problem cannotUnpack() {
    return Problem.lasting(
        415,
        "Encoding not supported",
        "The original is stored with a Content-Encoding that is not read here; only gzip is.");
  }

  private static Problem noImage(Collection<ImageFormat> readable) {
    return Problem.lasting(
        415,
        "Not an image",
        "The original is not an image in a format that is read here: " + names(readable) + ".");
  }

  private static Problem unsupported(String kind, Collection<ImageFormat> readable) {
    return Problem.lasting(
        415,
        "Format not supported",
        "The original is " + kind + ". This service can read " + names(readable) + ".");
  }

  private static Problem switchedOff(ImageFormat format) {
    String setting =
        format == ImageFormat.SVG
            ? "ALLOW_SVG=true switches them on, or DECODERS with "
            : "To switch them on, set DECODERS to a list with ";
    return Problem.lasting(
        415,
        "Format switched off",
        format + " originals are switched off here. " + setting + format.extension() + ".");
  }

  private static Problem brokenImage() {
    return Problem.lasting(
        422, "Broken image", "The original is damaged or incomplete. Upload it again.");
  }

  private static Problem tooComplex() {
    return Problem.lasting(
        422,
        "Too complex",
        "The original has more parts, channels or metadata than are decoded here,"
            + " or too long a side.");
  }

  private static Problem tooManyPixels() {
    return Problem.lasting(
        422, "Too many pixels", "The original has more pixels than are decoded here.");
  }

  private static Problem tooMuchMemory(TooMuchMemoryException tooMuch) {
    return Problem.lasting(
        422,
        "Too much memory",
        "Decoding this original would take "
            + Math.ceilDiv(tooMuch.needed(), MEGABYTE)
            + " MB; at most "
            + tooMuch.allowed() / MEGABYTE
            + " MB are allowed here.");
  }

  private static Problem thumbnailTooLarge() {
    return Problem.lasting(
        413,
        "Thumbnail too large",
        "The thumbnail is too large to be sent. Use a smaller style or another format.");
  }

  private static Problem storeRefused() {
    return Problem.passing(
        502, "Store refused", "The store of originals refused to answer. It has been logged.");
  }

  private static Problem storeUnavailable() {
    return Problem.passing(
        503, "Store unavailable", "The store of originals did not answer. Try again.");
  }

  private static Problem outOfTime() {
    return Problem.passing(503, "Out of time", "There was not enough time. Try again.");
  }

  private static Problem overloaded() {
    return Problem.passing(503, "Overloaded", "There is too much to do right now. Try again.");
  }
}
