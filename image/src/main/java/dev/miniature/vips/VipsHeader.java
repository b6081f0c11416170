package dev.miniature.vips;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The properties of an image that are known without computing pixels: its size, the meaning of its
/// channels, and the metadata fields of the file.
public abstract sealed class VipsHeader permits VipsImage {
  /// `VIPS_FORMAT_UCHAR`.
  static final int UCHAR = 0;

  final VipsScope scope;
  final MemorySegment pointer;

  VipsHeader(VipsScope scope, MemorySegment pointer) {
    this.scope = scope;
    this.pointer = pointer;
  }

  /// Returns the width in pixels.
  public final int width() {
    return (int) Calls.number(() -> (int) NativeImages.WIDTH.invokeExact(pointer));
  }

  /// Returns the height in pixels, over all frames.
  public final int height() {
    return (int) Calls.number(() -> (int) NativeImages.HEIGHT.invokeExact(pointer));
  }

  /// Returns the number of channels per pixel.
  public final int bands() {
    return (int) Calls.number(() -> (int) NativeImages.BANDS.invokeExact(pointer));
  }

  /// Returns whether each channel has eight bits.
  public final boolean isEightBit() {
    return format() == UCHAR;
  }

  /// Returns the meaning of the channels.
  public final Interpretation interpretation() {
    return Interpretation.of(meaning());
  }

  /// Returns whether there is a field with this name.
  public final boolean has(String field) {
    MemorySegment name = scope.text(field);
    return Calls.number(() -> (long) NativeImages.TYPEOF.invokeExact(pointer, name)) != 0;
  }

  /// Returns the field with this name, if it exists and is a number.
  public final OptionalInt number(String field) {
    if (!has(field)) {
      return OptionalInt.empty();
    }
    MemorySegment name = scope.text(field);
    try {
      Calls.check(() -> (int) NativeImages.GET_INT.invokeExact(pointer, name, scope.results));
    } catch (VipsException notANumber) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(scope.results.get(ValueLayout.JAVA_INT, 0));
  }

  /// Returns the field with this name, if it exists and is an array of numbers; else an empty list.
  public final List<Integer> numbers(String field) {
    if (!has(field)) {
      return List.of();
    }
    MemorySegment name = scope.text(field);
    MemorySegment count = scope.results.asSlice(8);
    try {
      Calls.check(
          () -> (int) NativeImages.GET_ARRAY.invokeExact(pointer, name, scope.results, count));
    } catch (VipsException noNumbers) {
      return List.of();
    }
    MemorySegment data = scope.results.get(ValueLayout.ADDRESS, 0);
    return Calls.numbersAt(data, count.get(ValueLayout.JAVA_INT, 0));
  }

  /// Returns the field with this name, if it exists and contains bytes.
  public final Optional<byte[]> bytes(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    MemorySegment name = scope.text(field);
    MemorySegment length = scope.results.asSlice(8);
    try {
      Calls.check(
          () -> (int) NativeImages.GET_BLOB.invokeExact(pointer, name, scope.results, length));
    } catch (VipsException notBytes) {
      return Optional.empty();
    }
    MemorySegment data = scope.results.get(ValueLayout.ADDRESS, 0);
    return Optional.of(Calls.bytesAt(data, length.get(ValueLayout.JAVA_LONG, 0)));
  }

  /// Returns the `VipsBandFormat`.
  final int format() {
    return (int) Calls.number(() -> (int) NativeImages.FORMAT.invokeExact(pointer));
  }

  /// Returns the `VipsInterpretation`.
  final int meaning() {
    return (int) Calls.number(() -> (int) NativeImages.INTERPRETATION.invokeExact(pointer));
  }
}
