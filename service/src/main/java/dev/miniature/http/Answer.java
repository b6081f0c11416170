package dev.miniature.http;

import dev.miniature.image.Thumbnail;
import java.util.Optional;

/// A reply, and what the log records about it in addition.
///
/// @param word the outcome, for the log and the metrics
/// @param reply the reply to send
/// @param thumbnail the picture in it
/// @param error the fault, in words that are not meant for the client
record Answer(
    String word, HttpReply reply, Optional<Thumbnail> thumbnail, Optional<Throwable> error) {

  static Answer of(String word, HttpReply reply) {
    return new Answer(word, reply, Optional.empty(), Optional.empty());
  }

  static Answer of(String word, HttpReply reply, Throwable error) {
    return new Answer(word, reply, Optional.empty(), Optional.of(error));
  }

  /// Returns the same answer with one more header.
  Answer with(String name, String value) {
    return new Answer(word, reply.with(name, value), thumbnail, error);
  }
}
