package dev.miniature.delivery;

import dev.miniature.image.Facts;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Thumbnail;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The outcomes of a request for a thumbnail, except bugs.
public sealed interface Outcome {

  /// The thumbnail.
  record Delivered(Thumbnail thumbnail, Freshness freshness) implements Outcome {}

  /// The facts about the thumbnail.
  record DeliveredFacts(Facts facts, Freshness freshness) implements Outcome {}

  /// The answer to a HEAD: the thumbnail could be made, but was not.
  ///
  /// @param format the format of the thumbnail, if the request determines it
  record Described(Freshness freshness, Optional<ImageFormat> format) implements Outcome {}

  /// The original does not exist.
  ///
  /// @param nearest an existing alternative, if one was found
  record NoSuchOriginal(Optional<ThumbnailRequest> nearest) implements Outcome {}

  /// This process cannot write the requested format.
  record CannotWrite(ImageFormat format, Set<ImageFormat> writable) implements Outcome {}

  /// The original is archived and has to be restored first.
  record OriginalArchived(OriginalArchivedException reason) implements Outcome {}

  /// The original has an unsupported content encoding.
  record CannotUnpack(Exception reason) implements Outcome {}

  /// The original is larger than the limit.
  ///
  /// @param bytes its minimum size
  record OriginalTooLarge(long bytes, long most) implements Outcome {}

  /// The original gives no thumbnail, or none within the limits; the exception's type gives the
  /// reason.
  ///
  /// @param readable the formats that are read here
  record Unrenderable(ImageException reason, Set<ImageFormat> readable) implements Outcome {}

  /// The store will refuse until the configuration is fixed.
  record StoreRefused(StoreRefusedException reason) implements Outcome {}

  /// The store did not answer. A retry may succeed.
  record StoreUnavailable(StoreUnavailableException reason) implements Outcome {}

  /// The deadline passed.
  record OutOfTime() implements Outcome {}

  /// There is too much work in the queue.
  ///
  /// @param retryAfter the estimated time until there is less
  record Overloaded(Duration retryAfter) implements Outcome {}

  /// The client has disconnected, so the thumbnail was not made.
  record Abandoned() implements Outcome {}
}
