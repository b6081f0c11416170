package dev.miniature.delivery;

import dev.miniature.image.Facts;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Thumbnail;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Every way a request for a thumbnail can end, but for a bug.
public sealed interface Outcome {

  /// Here it is.
  record Delivered(Thumbnail thumbnail, Freshness freshness) implements Outcome {}

  /// Here is what was asked of it.
  record Told(Facts facts, Freshness freshness) implements Outcome {}

  /// It could be made, and this is known of it without doing so.
  ///
  /// @param format of the picture, where the request fixes that
  record Described(Freshness freshness, Optional<ImageFormat> format) implements Outcome {}

  /// There is no such original.
  ///
  /// @param nearest what was probably meant and is there, where that was looked for and found
  record NoSuchOriginal(Optional<ThumbnailRequest> nearest) implements Outcome {}

  /// This process cannot write the format that was asked for.
  record CannotWrite(ImageFormat format, Set<ImageFormat> writable) implements Outcome {}

  /// The original is in an archive, and somebody has to bring it back first.
  record OriginalArchived(OriginalArchivedException reason) implements Outcome {}

  /// The original is packed in a way that is not undone here.
  record CannotUnpack(Exception reason) implements Outcome {}

  /// The original is longer than may be read.
  ///
  /// @param bytes how long it is at least
  record OriginalTooLarge(long bytes, long most) implements Outcome {}

  /// The original gives no thumbnail, or none that can be sent; the exception's type says why.
  ///
  /// @param readable the formats that are read here
  record Unrenderable(ImageException reason, Set<ImageFormat> readable) implements Outcome {}

  /// The store will not answer before somebody mends the configuration.
  record StoreRefused(StoreRefusedException reason) implements Outcome {}

  /// The store did not answer. Trying again may help.
  record StoreUnavailable(StoreUnavailableException reason) implements Outcome {}

  /// There was not enough time.
  record OutOfTime() implements Outcome {}

  /// There is too much to do already.
  ///
  /// @param retryAfter how long it will probably take until there is less
  record Overloaded(Duration retryAfter) implements Outcome {}

  /// Who asked is gone, so it was not made.
  record Abandoned() implements Outcome {}
}
