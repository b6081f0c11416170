package dev.miniature.bench.service;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.OriginalArchivedException;
import dev.miniature.delivery.OriginalTooLargeException;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.s3.S3Address;
import dev.miniature.s3.S3Originals;
import dev.miniature.s3.S3Timeouts;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/// A client of the store in this process.
final class StoreClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final S3Originals originals;

  private StoreClient(S3Originals originals) {
    this.originals = originals;
  }

  /// Connects to the store at this address.
  static StoreClient of(String endpoint) {
    S3Address address = S3Address.of(URI.create(endpoint), StoreProgram.KEY);
    return new StoreClient(new S3Originals(address, Store.BUCKET, S3Timeouts.within(PATIENCE), 0));
  }

  /// Fetches an original, and returns the milliseconds that it took.
  double millis(String key) throws IOException {
    long start = System.nanoTime();
    try {
      if (originals.fetch(new ObjectKey(key), Integer.MAX_VALUE, Deadline.in(PATIENCE)).isEmpty()) {
        throw new IOException("There is no " + key);
      }
    } catch (OriginalTooLargeException
        | OriginalArchivedException
        | StoreRefusedException
        | DeadlinePassedException refused) {
      throw new IOException(refused);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public void close() {
    originals.close();
  }
}
