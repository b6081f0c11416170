package dev.miniature.server.page;

import dev.miniature.image.ImageFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The list of all originals in memory, so that a page of it or a search takes milliseconds.
///
/// A request never waits long for the store: the list is read in the background when it is older
/// than a second, and until then the last list is answered. Changes that the page makes are entered
/// at once.
final class OriginalsIndex {
  /// The maximum number of entries, each of about 300 bytes. A larger bucket is listed in part.
  static final int MAX_ENTRIES = 200_000;

  /// The time that a request waits for a new list. A folder of 10,000 files takes about 100 ms.
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private static final Duration FRESH = Duration.ofSeconds(1);

  /// After a list that took a second, the next one begins ten seconds later at the earliest.
  private static final int REST_PER_READING = 10;

  /// An incomplete first list is shown whenever so many more entries have been read.
  private static final int PART = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(OriginalsIndex.class);

  private final Inventory inventory;
  private final Set<ImageFormat> readable;
  private final long maxBytes;
  private OriginalsList list = OriginalsList.EMPTY;
  private Optional<CountDownLatch> reading = Optional.empty();
  private long changes;
  private long readAt;
  private long readingTook;

  /// @param readable the formats that are read
  /// @param maxBytes the maximum length of an original
  OriginalsIndex(Inventory inventory, Set<ImageFormat> readable, long maxBytes) {
    this.inventory = inventory;
    this.readable = Set.copyOf(readable);
    this.maxBytes = maxBytes;
  }

  /// Returns the current list, or the last one if reading it takes too long.
  OriginalsList list() throws InterruptedException {
    Optional<CountDownLatch> awaited = readIfOld();
    if (awaited.isPresent()) {
      boolean _ = awaited.get().await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
    synchronized (this) {
      return list;
    }
  }

  /// Enters an original that was just written.
  synchronized void add(String key, long bytes) {
    changes++;
    list = list.with(Listed.of(key, bytes).judged(readable, maxBytes));
  }

  /// Removes an original that was just deleted.
  synchronized void remove(String key) {
    changes++;
    list = list.without(key);
  }

  private synchronized Optional<CountDownLatch> readIfOld() {
    long age = System.nanoTime() - readAt;
    boolean fresh = age < Math.max(FRESH.toNanos(), REST_PER_READING * readingTook);
    if (reading.isEmpty() && (readAt == 0 || !fresh)) {
      CountDownLatch done = new CountDownLatch(1);
      reading = Optional.of(done);
      long before = changes;
      Thread.ofVirtual().name("originals").start(() -> read(before, done));
    }
    return reading;
  }

  private void read(long before, CountDownLatch done) {
    long began = System.nanoTime();
    List<Listed> entries = new ArrayList<>();
    Optional<String> problem = Optional.empty();
    try {
      inventory.list(entry -> {
        entries.add(entry.judged(readable, maxBytes));
        if (entries.size() % PART == 0) {
          showPart(entries);
        }
        return entries.size() < MAX_ENTRIES;
      });
    } catch (IOException | RuntimeException failure) {
      LOG.warn("The originals cannot be listed", failure);
      problem = Optional.of("The originals cannot be listed. Thumbnails may work nevertheless.");
    }
    OriginalsList read = new OriginalsList(sorted(entries), true, problem);
    synchronized (this) {
      readingTook = System.nanoTime() - began;
      // What the page changed during the reading may be missing in it, so it is read again soon.
      boolean disturbed = changes != before;
      readAt = disturbed ? 0 : System.nanoTime();
      if (!disturbed || !list.complete()) {
        list = read;
      }
      reading = Optional.empty();
    }
    done.countDown();
  }

  private synchronized void showPart(List<Listed> entries) {
    if (!list.complete()) {
      list = new OriginalsList(sorted(entries), false, Optional.empty());
    }
  }

  private static List<Listed> sorted(List<Listed> entries) {
    return entries.stream().sorted(Comparator.comparing(Listed::key)).toList();
  }
}
