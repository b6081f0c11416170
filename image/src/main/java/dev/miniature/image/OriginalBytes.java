package dev.miniature.image;

import java.time.Duration;
import java.util.Optional;

/// The file of an original, whose length is known before its bytes are read. Its bytes may still be
/// arriving; then reading waits for them.
///
/// All waiting methods throw a [MissingBytesException] if the bytes will not come.
public final class OriginalBytes {
  private final byte[] bytes;
  private final Optional<ArrivingBytes> arriving;
  private final Waiting waiting;
  private final Runnable enough;

  private OriginalBytes(
      byte[] bytes, Optional<ArrivingBytes> arriving, Waiting waiting, Runnable enough) {
    this.bytes = bytes;
    this.arriving = arriving;
    this.waiting = waiting;
    this.enough = enough;
  }

  /// Wraps a complete file. The bytes are not copied and must not be modified afterwards.
  public static OriginalBytes of(byte[] bytes) {
    return new OriginalBytes(bytes, Optional.empty(), Runnable::run, () -> {});
  }

  /// Wraps a file that is arriving.
  public static OriginalBytes arriving(ArrivingBytes arriving) {
    return arriving(arriving, () -> {});
  }

  /// Wraps a file that is arriving.
  ///
  /// @param enough called when the reader needs no more bytes than are there
  public static OriginalBytes arriving(ArrivingBytes arriving, Runnable enough) {
    return new OriginalBytes(arriving.array(), Optional.of(arriving), Runnable::run, enough);
  }

  /// Returns the same file for a reader that waits in its own way.
  public OriginalBytes with(Waiting waiting) {
    return new OriginalBytes(bytes, arriving, waiting, enough);
  }

  /// Returns the same file for a reader after which another one will read it, so that it is not the
  /// one who knows how much is enough.
  public OriginalBytes readAgain() {
    return new OriginalBytes(bytes, arriving, waiting, () -> {});
  }

  /// Tells that no more bytes are needed than those that are there. Reading on may then wait in
  /// vain.
  public void enough() {
    enough.run();
  }

  /// Returns the length of the file in bytes.
  public int length() {
    return bytes.length;
  }

  /// Returns the number of bytes that were received for it so far.
  public long received() {
    return arriving.map(ArrivingBytes::received).orElse((long) bytes.length);
  }

  /// Returns the number of bytes that are not there yet.
  public int missing() {
    return bytes.length - there();
  }

  /// Waits for all bytes, and returns them without copying them.
  public byte[] whole() {
    await(bytes.length);
    return bytes;
  }

  /// Waits for the first `count` bytes, or for all if there are fewer.
  ///
  /// @return the array of the whole file, in which the bytes that are missing are undefined
  public byte[] atLeast(int count) {
    await(count);
    return bytes;
  }

  /// Waits for the first `count` bytes, or for all if there are fewer.
  ///
  /// @return the number of bytes that are there
  public int await(int count) {
    int wanted = Math.min(count, bytes.length);
    if (there() < wanted) {
      arriving.ifPresent(each -> waiting.during(() -> each.await(wanted)));
    }
    return there();
  }

  /// Lets the whole file come, and waits until the rest is expected within this time, at the pace
  /// so far.
  public void awaitNear(Duration horizon) {
    arriving.ifPresent(each -> waiting.during(() -> each.awaitNear(horizon)));
  }

  private int there() {
    return arriving.map(ArrivingBytes::arrived).orElse(bytes.length);
  }
}
