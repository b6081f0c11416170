package dev.miniature.http;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooMuchMemoryException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The error messages for clients. No sentence names a bucket, a library or an internal cause.
final class Refusals {
  private static final long MEGABYTE = 1_000_000;

  private Refusals() {}

  /// @param lookedFor the keys that were tried, in this order
  /// @param nearest a path that works and probably is what the client meant
  static Problem noSuchOriginal(List<ObjectKey> lookedFor, Optional<String> nearest) {
    String keys =
        lookedFor.stream().map(key -> "'" + key + "'").collect(Collectors.joining(" or "));
    return Problem.cached(
        404,
        "Not found",
        "There is no original " + keys + nearest.map(path -> ". Try " + path).orElse("."));
  }

  static Problem nothingAtRoot(PathPrefix prefix) {
    return Problem.cached(
        404,
        "Not found",
        "There is no page here. Request a thumbnail by the name of its original:"
            + " "
            + prefix.text()
            + "/holiday.jpg is holiday.jpg at the default style.");
  }

  static Problem outside(PathPrefix prefix) {
    return Problem.cached(
        404, "Not found", "There is nothing here. Thumbnails are below " + prefix.text() + "/.");
  }

  static Problem cannotWrite(ImageFormat format, Collection<ImageFormat> writable) {
    return Problem.cached(
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

  static Problem originalTooLarge(long most) {
    return Problem.cached(
        413, "Original too large", "The original is larger than the limit of " + most + " bytes.");
  }

  /// Returns a 409, because the state of the original prevents the request. A 503 would suggest a
  /// retry, and a 502 would suggest a fault.
  static Problem originalArchived() {
    return Problem.cached(
        409, "Original archived", "The original is archived. Restore it, then try again.");
  }

  static Problem cannotUnpack() {
    return Problem.cached(
        415,
        "Encoding not supported",
        "The original is stored with an unsupported Content-Encoding; only gzip is supported.");
  }

  static Problem noImage(Collection<ImageFormat> readable) {
    return Problem.cached(
        415,
        "Not an image",
        "The original is not an image in a supported format: " + names(readable) + ".");
  }

  static Problem unsupported(String kind, Collection<ImageFormat> readable) {
    return Problem.cached(
        415,
        "Format not supported",
        "The original is " + kind + ". This service can read " + names(readable) + ".");
  }

  static Problem switchedOff(ImageFormat format) {
    String setting =
        format == ImageFormat.SVG
            ? "To enable them, set ALLOW_SVG=true, or DECODERS to a list with "
            : "To enable them, set DECODERS to a list with ";
    return Problem.cached(
        415,
        "Format switched off",
        format + " originals are disabled on this server. " + setting + format.extension() + ".");
  }

  static Problem brokenImage() {
    return Problem.cached(
        422, "Broken image", "The original is damaged or incomplete. Upload it again.");
  }

  static Problem tooComplex(TooComplexException tooComplex) {
    return Problem.cached(422, "Too complex", "The original has " + tooComplex.excess() + ".");
  }

  static Problem tooManyPixels() {
    return Problem.cached(
        422, "Too many pixels", "The original has more pixels than this server decodes.");
  }

  static Problem tooMuchMemory(TooMuchMemoryException tooMuch) {
    return Problem.cached(
        422,
        "Too much memory",
        "Decoding this original would take "
            + Math.ceilDiv(tooMuch.needed(), MEGABYTE)
            + " MB; at most "
            + tooMuch.allowed() / MEGABYTE
            + " MB are allowed.");
  }

  static Problem thumbnailTooLarge(TooManyBytesException tooMany) {
    return Problem.cached(
        413,
        "Thumbnail too large",
        tooMany
            .excess()
            .map(Refusals::tooLarge)
            .orElse(
                "The thumbnail is too large to be sent. Use a smaller style or another format."));
  }

  /// Returns the size of the thumbnail, the limit, and the size that would fit.
  private static String tooLarge(TooManyBytesException.Excess excess) {
    String sizes =
        "The thumbnail takes at least "
            + excess.smallest()
            + " bytes, and at most "
            + excess.allowed()
            + (excess.asked() ? " are allowed by its style (maxBytes)." : " can be sent.");
    return sizes
        + " About "
        + excess.fitting()
        + " pixels would fit"
        + (excess.asked() ? ", or this size with maxBytes " + excess.smallest() + "." : ".");
  }

  static Problem storeRefused() {
    return Problem.uncached(
        502,
        "Store refused",
        "The store of originals refused to answer. The cause has been logged.");
  }

  static Problem overlayUnusable() {
    return Problem.uncached(
        502,
        "Overlay unusable",
        "The watermark or font of this style cannot be used. The cause has been logged.");
  }

  static Problem storeUnavailable() {
    return Problem.uncached(
        503, "Store unavailable", "The store of originals did not answer. Try again.");
  }

  static Problem outOfTime() {
    return Problem.uncached(503, "Out of time", "There was not enough time. Try again.");
  }

  static Problem overloaded() {
    return Problem.uncached(503, "Overloaded", "The server is overloaded. Try again.");
  }

  /// Returns a 499, which other servers log for this case too. Hardly any client will receive it.
  static Problem clientGone() {
    return Problem.uncached(
        499, "Client gone", "The connection was closed before the thumbnail was made.");
  }
}
