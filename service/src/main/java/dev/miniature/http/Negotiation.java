package dev.miniature.http;

import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.ImageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Chooses the format of a style that negotiates it (`format: auto`) by the `Accept` header (RFC
/// 9110, section 12.5.1).
///
/// Only clients that name AVIF or WebP get them, because clients that support neither send
/// `image/*` and `*/*` too. The styles decide which of the two may be sent, and in which order.
public final class Negotiation {
  private final List<ImageFormat> offered;

  /// Creates a negotiation among the formats that the styles allow and that can be written.
  ///
  /// @param allowed the best first
  public Negotiation(List<ImageFormat> allowed, Collection<ImageFormat> writable) {
    this.offered = allowed.stream().filter(writable::contains).toList();
  }

  /// Returns the request with the formats that the client prefers; unchanged if it names no
  /// available one, or if the style does not negotiate.
  ThumbnailRequest settle(ThumbnailRequest request, Optional<String> accept) {
    if (!request.isNegotiated() || accept.isEmpty()) {
      return request;
    }
    return request.accepting(
        offered.stream().filter(format -> accepts(accept.get(), format)).toList());
  }

  private static boolean accepts(String header, ImageFormat format) {
    return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
        .anyMatch(range -> names(range, format));
  }

  private static boolean names(String range, ImageFormat format) {
    List<String> parts = Arrays.stream(range.split(";", -1)).map(String::strip).toList();
    return parts.getFirst().equals(format.mediaType())
        && parts.stream().noneMatch(part -> part.matches("q\\s*=\\s*0(\\.0*)?"));
  }
}
