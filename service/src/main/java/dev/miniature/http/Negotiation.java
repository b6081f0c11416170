package dev.miniature.http;

import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.ImageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Picks the format of a style that leaves it to the client (`format: auto`), by the `Accept`
/// header (RFC 9110, section 12.5.1).
///
/// Only a client that names AVIF or WebP gets it. `image/*` and `*/*` stand in the headers of
/// clients that can show neither.
public final class Negotiation {
  /// The smaller first.
  private static final List<ImageFormat> MODERN = List.of(ImageFormat.AVIF, ImageFormat.WEBP);

  private final List<ImageFormat> offered;

  /// A negotiation about what can be written at all.
  public Negotiation(Collection<ImageFormat> writable) {
    this.offered = MODERN.stream().filter(writable::contains).toList();
  }

  /// The request with the formats that the client prefers; unchanged where it names none that is
  /// offered, or where nothing is to be negotiated.
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
