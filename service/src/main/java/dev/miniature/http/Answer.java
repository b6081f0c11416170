package dev.miniature.http;

import dev.miniature.image.Thumbnail;
import java.util.Optional;

/// A reply, and what the log says of it that the reply does not.
///
/// @param word how the request ended, for the log and the metrics
/// @param reply what is sent
/// @param thumbnail the picture in it
/// @param error what went wrong, in words that are not for the caller
record Answer(
    String word, HttpReply reply, Optional<Thumbnail> thumbnail, Optional<Throwable> error) {

  static Answer of(String word, HttpReply reply) {
    return new Answer(word, reply, Optional.empty(), Optional.empty());
  }

  static Answer of(String word, HttpReply reply, Throwable error) {
    return new Answer(word, reply, Optional.empty(), Optional.of(error));
  }

  /// The same with one more header.
  Answer with(String name, String value) {
    return new Answer(word, reply.with(name, value), thumbnail, error);
  }
}
