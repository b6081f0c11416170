package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A store that always fails in one way.
public enum FailingOriginals implements Originals {
  UNAVAILABLE,
  EXHAUSTED,
  REFUSING,
  ARCHIVED,
  TOO_SLOW,
  BUGGY,
  OUT_OF_STACK,
  ASSERTING;

  @Override
  public Optional<Version> version(ObjectKey key, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    return fail();
  }

  @Override
  public Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    if (this == ARCHIVED) {
      throw new OriginalArchivedException("secret-bucket is old", new IOException("secret"));
    }
    return fail();
  }

  @Override
  public List<ObjectKey> startingWith(String prefix, int max, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    fail();
    return List.of();
  }

  private <T> Optional<T> fail()
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    switch (this) {
      case UNAVAILABLE ->
          throw new StoreUnavailableException("no answer", new IOException("secret-host"));
      case EXHAUSTED ->
          throw new FetchExhaustedException("no memory", new IOException("secret-host"));
      case REFUSING ->
          throw new StoreRefusedException("secret-bucket said 403", new IOException("secret"));
      case ARCHIVED -> {
        // S3 answers a HEAD for archived objects like for any other.
      }
      case TOO_SLOW -> throw new DeadlinePassedException();
      case BUGGY -> throw new IllegalStateException("secret bug");
      case OUT_OF_STACK -> throw new StackOverflowError("secret bug");
      case ASSERTING -> throw new AssertionError("secret bug");
    }
    return Optional.empty();
  }
}
