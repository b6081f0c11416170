package dev.miniature.bench.engine;

/// An engine that cannot do what it was asked for; its process lives on.
public final class EngineException extends Exception {
  EngineException(String message) {
    super(message);
  }
}
