package dev.miniature.server.page;

import dev.miniature.delivery.FileName;
import dev.miniature.delivery.ObjectKey;
import dev.miniature.image.ImageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An original in the list.
///
/// @param key its key
/// @param bytes its length
/// @param problem why there is no thumbnail of it, as far as this can be told without reading it
/// @param folded the key in lower case, for searches
public record Listed(String key, long bytes, Optional<String> problem, String folded) {
  /// Creates an entry without a problem.
  public static Listed of(String key, long bytes) {
    return with(key, bytes, Optional.empty());
  }

  /// Creates an entry that nobody may read.
  public static Listed locked(String key, long bytes) {
    return with(key, bytes, Optional.of("There is no permission to read this file."));
  }

  private static Listed with(String key, long bytes, Optional<String> problem) {
    return new Listed(key, bytes, problem, key.toLowerCase(Locale.ROOT));
  }

  /// Returns the entry with the problem that its name and length show.
  Listed judged(Set<ImageFormat> readable, long maxBytes) {
    return problem.isPresent() ? this : new Listed(key, bytes, judge(readable, maxBytes), folded);
  }

  private Optional<String> judge(Set<ImageFormat> readable, long maxBytes) {
    Optional<String> refusal = ObjectKey.refusal(key);
    if (refusal.isPresent()) {
      return Optional.of("No address can have this name. " + refusal.get());
    }
    if (bytes == 0) {
      return Optional.of("This file is empty.");
    }
    if (bytes > maxBytes) {
      return Optional.of("This file is larger than the limit of " + maxBytes + " bytes.");
    }
    Optional<String> extension = FileName.of(key).extension();
    Optional<ImageFormat> format = extension.flatMap(ImageFormat::ofExtension);
    if (format.isEmpty()) {
      return Optional.of(
          extension
              .map(text -> "Files with the extension ." + text + " are not read as pictures.")
              .orElse("The name has no extension of a picture."));
    }
    return readable.contains(format.get())
        ? Optional.empty()
        : Optional.of(format.get() + " is not read here.");
  }
}
