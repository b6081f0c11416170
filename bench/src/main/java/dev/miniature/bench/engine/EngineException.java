package dev.miniature.bench.engine;

/// Thrown if an engine cannot do a job; its process continues.
public final class EngineException extends Exception {
  EngineException(String message) {
    super(message);
  }
}
