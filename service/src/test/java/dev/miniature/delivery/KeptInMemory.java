package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.OriginalBytes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/// Originals in a map, which records every request.
public final class KeptInMemory implements Originals {
  public static final Instant WHEN = Instant.parse("2026-11-20T10:15:30Z");

  private final Map<String, byte[]> originals = new HashMap<>();
  private final Map<String, Map<String, String>> metadata = new HashMap<>();
  private final Map<String, String> encodings = new HashMap<>();
  private final List<String> questions = new CopyOnWriteArrayList<>();

  public KeptInMemory keep(String key, byte[] bytes) {
    originals.put(key, bytes);
    return this;
  }

  /// Stores an original, compressed or not.
  public KeptInMemory keep(String key, byte[] bytes, String contentEncoding) {
    encodings.put(key, contentEncoding);
    return keep(key, bytes);
  }

  /// Stores an original with metadata.
  public KeptInMemory keep(String key, byte[] bytes, Map<String, String> said) {
    metadata.put(key, said);
    return keep(key, bytes);
  }

  /// Returns all requests so far, such as `head photo.png`.
  public List<String> questions() {
    return questions;
  }

  @Override
  public Optional<Version> version(ObjectKey key, Deadline deadline) {
    questions.add("head " + key);
    return Optional.ofNullable(originals.get(key.name())).map(bytes -> version(key, bytes));
  }

  @Override
  public Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException {
    questions.add("get " + key);
    byte[] bytes = originals.get(key.name());
    if (bytes == null) {
      return Optional.empty();
    }
    if (bytes.length > maxBytes) {
      throw new OriginalTooLargeException(bytes.length);
    }
    return Optional.of(
        new Original(
            version(key, bytes), OriginalBytes.of(bytes), encodings.getOrDefault(key.name(), "")));
  }

  @Override
  public List<ObjectKey> startingWith(String prefix, int max, Deadline deadline) {
    questions.add("list " + prefix);
    return originals.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .sorted()
        .limit(max)
        .map(ObjectKey::new)
        .toList();
  }

  private Version version(ObjectKey key, byte[] bytes) {
    return new Version(
        Optional.of("\"" + bytes.length + "\""),
        WHEN,
        OptionalLong.of(bytes.length),
        metadata.getOrDefault(key.name(), Map.of()));
  }
}
