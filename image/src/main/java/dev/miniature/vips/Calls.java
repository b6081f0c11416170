package dev.miniature.vips;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Converts results of C functions to Java: a failure becomes an exception with the library's text.
final class Calls {
  private Calls() {}

  /// A call that returns 0, or another number if it failed.
  @FunctionalInterface
  interface Status {
    int call() throws Throwable;
  }

  /// A call that returns a pointer, or NULL if it failed.
  @FunctionalInterface
  interface Pointer {
    MemorySegment call() throws Throwable;
  }

  /// A call that cannot fail and returns a number.
  @FunctionalInterface
  interface Answer {
    long call() throws Throwable;
  }

  /// A call that cannot fail and returns nothing.
  @FunctionalInterface
  interface Procedure {
    void call() throws Throwable;
  }

  static void check(Status status) throws VipsException {
    int answer;
    try {
      answer = status.call();
    } catch (Throwable unexpected) {
      throw wrapped(unexpected);
    }
    if (answer != 0) {
      throw new VipsException(takeError());
    }
  }

  static MemorySegment pointer(Pointer pointer) throws VipsException {
    MemorySegment answer;
    try {
      answer = pointer.call();
    } catch (Throwable unexpected) {
      throw wrapped(unexpected);
    }
    if (answer.address() == 0) {
      throw new VipsException(takeError());
    }
    return answer;
  }

  /// Returns the result of a call for which NULL is not a failure.
  static MemorySegment address(Pointer pointer) {
    try {
      return pointer.call();
    } catch (Throwable unexpected) {
      throw wrapped(unexpected);
    }
  }

  static long number(Answer number) {
    try {
      return number.call();
    } catch (Throwable unexpected) {
      throw wrapped(unexpected);
    }
  }

  static void run(Procedure procedure) {
    try {
      procedure.call();
    } catch (Throwable unexpected) {
      throw wrapped(unexpected);
    }
  }

  /// Returns the text of the last failure and clears it.
  @SuppressWarnings("restricted" /* C promises a text that ends with NUL. */)
  static String takeError() {
    try {
      var text = (MemorySegment) NativeVips.ERROR_BUFFER_COPY.invokeExact();
      String message = text.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
      NativeVips.FREE.invokeExact(text);
      return message.isBlank()
          ? "libvips failed without a message"
          : message.strip().replace('\n', ';');
    } catch (Throwable unexpected) {
      throw wrapped(unexpected);
    }
  }

  /// Returns a copy of the bytes at this address.
  @SuppressWarnings("restricted" /* C promises the length with the address. */)
  static byte[] bytesAt(MemorySegment address, long length) {
    return address.reinterpret(length).toArray(ValueLayout.JAVA_BYTE);
  }

  /// Returns the numbers at this address.
  @SuppressWarnings("restricted" /* C promises how many with the address. */)
  static List<Integer> numbersAt(MemorySegment address, int count) {
    MemorySegment numbers = address.reinterpret(count * ValueLayout.JAVA_INT.byteSize());
    return Arrays.stream(numbers.toArray(ValueLayout.JAVA_INT)).boxed().toList();
  }

  /// Converts an unexpected exception. Handles are declared to throw anything, but C functions
  /// throw nothing, so it is a fault in the binding or an error of the JVM.
  private static RuntimeException wrapped(Throwable unexpected) {
    if (unexpected instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("A native call failed", unexpected);
  }
}
