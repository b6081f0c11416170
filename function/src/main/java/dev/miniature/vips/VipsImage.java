package dev.miniature.vips;

import static java.lang.foreign.MemorySegment.NULL;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An image of libvips: a recipe for pixels, which are computed when it is saved.
///
/// Every operation gives a new image in the same [VipsScope] and leaves this one as it is.
public final class VipsImage {
  /// `VIPS_FORMAT_UCHAR`.
  static final int UCHAR = 0;

  /// `VIPS_EXTEND_COPY`.
  private static final int COPY = 1;

  /// `VIPS_EXTEND_BACKGROUND`.
  private static final int FILL = 5;

  /// `VIPS_DIRECTION_HORIZONTAL`.
  private static final int HORIZONTAL = 0;

  private static final MemorySegment VSCALE = constant("vscale");
  private static final MemorySegment EXTEND = constant("extend");
  private static final MemorySegment BACKGROUND = constant("background");
  private static final MemorySegment EMBEDDED = constant("embedded");
  private static final MemorySegment DEPTH = constant("depth");
  private static final MemorySegment INTERPRETATION = constant("interpretation");
  private static final MemorySegment ACROSS = constant("across");
  private static final MemorySegment SRGB = constant("srgb");

  private final VipsScope scope;
  private final MemorySegment pointer;

  VipsImage(VipsScope scope, MemorySegment pointer) {
    this.scope = scope;
    this.pointer = pointer;
  }

  /// Pixels from left to right.
  public int width() {
    return (int) Calls.number(() -> (int) NativeVips.WIDTH.invokeExact(pointer));
  }

  /// Pixels from top to bottom, over all frames.
  public int height() {
    return (int) Calls.number(() -> (int) NativeVips.HEIGHT.invokeExact(pointer));
  }

  /// Channels a pixel.
  public int bands() {
    return (int) Calls.number(() -> (int) NativeVips.BANDS.invokeExact(pointer));
  }

  /// Whether each channel has eight bits.
  public boolean isEightBit() {
    return Calls.number(() -> (int) NativeVips.FORMAT.invokeExact(pointer)) == UCHAR;
  }

  /// What the channels mean.
  public Interpretation interpretation() {
    long number = Calls.number(() -> (int) NativeVips.INTERPRETATION.invokeExact(pointer));
    return Interpretation.of((int) number);
  }

  /// Whether there is a field of this name beside the pixels.
  public boolean has(String field) {
    MemorySegment name = scope.text(field);
    return Calls.number(() -> (long) NativeVips.TYPEOF.invokeExact(pointer, name)) != 0;
  }

  /// The field of this name, where it is there and a number.
  public OptionalInt number(String field) {
    if (!has(field)) {
      return OptionalInt.empty();
    }
    MemorySegment name = scope.text(field);
    try {
      Calls.check(() -> (int) NativeVips.GET_INT.invokeExact(pointer, name, scope.results));
    } catch (VipsException notANumber) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(scope.results.get(ValueLayout.JAVA_INT, 0));
  }

  /// The field of this name, where it is there and bytes.
  public Optional<byte[]> bytes(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    MemorySegment name = scope.text(field);
    MemorySegment length = scope.results.asSlice(8);
    try {
      Calls.check(
          () -> (int) NativeVips.GET_BLOB.invokeExact(pointer, name, scope.results, length));
    } catch (VipsException notBytes) {
      return Optional.empty();
    }
    MemorySegment data = scope.results.get(ValueLayout.ADDRESS, 0);
    return Optional.of(Calls.bytesAt(data, length.get(ValueLayout.JAVA_LONG, 0)));
  }

  /// Scaled with Lanczos3, each side by its own factor; the sides are rounded.
  public VipsImage resize(double horizontally, double vertically) throws VipsException {
    return next(out ->
        (int) NativeVips.RESIZE.invokeExact(pointer, out, horizontally, VSCALE, vertically, NULL));
  }

  /// A part of it.
  public VipsImage crop(int left, int top, int width, int height) throws VipsException {
    return next(out ->
        (int) NativeVips.EXTRACT_AREA.invokeExact(pointer, out, left, top, width, height, NULL));
  }

  /// On a larger canvas at the top left, with its last column and its last row repeated.
  public VipsImage extend(int width, int height) throws VipsException {
    return next(out ->
        (int)
            NativeVips.EMBED.invokeExact(
                pointer, out, 0, 0, width, height, EXTEND, COPY, BACKGROUND, NULL, NULL));
  }

  /// On a canvas of this size, filled with `background`: one value a channel.
  public VipsImage embed(int left, int top, int width, int height, double... background)
      throws VipsException {
    return withColour(
        background,
        (out, colour) ->
            (int)
                NativeVips.EMBED.invokeExact(
                    pointer,
                    out,
                    left,
                    top,
                    width,
                    height,
                    EXTEND,
                    FILL,
                    BACKGROUND,
                    colour,
                    NULL));
  }

  /// Laid on `background`, so that nothing is transparent any more: one value a channel.
  public VipsImage flatten(double... background) throws VipsException {
    return withColour(
        background,
        (out, colour) ->
            (int) NativeVips.FLATTEN.invokeExact(pointer, out, BACKGROUND, colour, NULL));
  }

  /// Colours multiplied by their opacity, so that transparent pixels do not bleed when scaled.
  public VipsImage premultiply() throws VipsException {
    return next(out -> (int) NativeVips.PREMULTIPLY.invokeExact(pointer, out, NULL));
  }

  /// Undoes [#premultiply()].
  public VipsImage unpremultiply() throws VipsException {
    return next(out -> (int) NativeVips.UNPREMULTIPLY.invokeExact(pointer, out, NULL));
  }

  /// In the number format of `other`, clipped to its range.
  public VipsImage castAs(VipsImage other) throws VipsException {
    int format = (int) Calls.number(() -> (int) NativeVips.FORMAT.invokeExact(other.pointer));
    return next(out -> (int) NativeVips.CAST.invokeExact(pointer, out, format, NULL));
  }

  /// With an opaque channel of transparency behind the others.
  public VipsImage withAlpha() throws VipsException {
    return next(out -> (int) NativeVips.ADD_ALPHA.invokeExact(pointer, out, NULL));
  }

  /// In another meaning of the channels, by the library's own formulas and profiles.
  public VipsImage to(Interpretation interpretation) throws VipsException {
    int number = interpretation.number();
    return next(out -> (int) NativeVips.COLOURSPACE.invokeExact(pointer, out, number, NULL));
  }

  /// The same samples, taken to mean something else.
  public VipsImage as(Interpretation interpretation) throws VipsException {
    return meaning(interpretation.number());
  }

  private VipsImage meaning(int number) throws VipsException {
    return next(
        out -> (int) NativeVips.COPY.invokeExact(pointer, out, INTERPRETATION, number, NULL));
  }

  /// Every sample taken from the largest there is.
  public VipsImage invert() throws VipsException {
    return next(out -> (int) NativeVips.INVERT.invokeExact(pointer, out, NULL));
  }

  /// In sRGB with eight bits, by the profile that the image carries.
  ///
  /// @throws VipsException if the profile is broken or is for another kind of image
  public VipsImage toSrgbByProfile() throws VipsException {
    return next(out ->
        (int)
            NativeVips.ICC_TRANSFORM.invokeExact(pointer, out, SRGB, EMBEDDED, 1, DEPTH, 8, NULL));
  }

  /// Turned clockwise by so many quarters. Needs an image in memory.
  public VipsImage rotate(int quarters) throws VipsException {
    return next(out -> (int) NativeVips.ROTATE.invokeExact(pointer, out, quarters, NULL));
  }

  /// Left and right swapped.
  public VipsImage mirror() throws VipsException {
    return next(out -> (int) NativeVips.FLIP.invokeExact(pointer, out, HORIZONTAL, NULL));
  }

  /// These images under one another, all of one size; the first one's fields go for all.
  public VipsImage above(List<VipsImage> others) throws VipsException {
    MemorySegment images = scope.arena().allocate(ValueLayout.ADDRESS, others.size() + 1L);
    images.setAtIndex(ValueLayout.ADDRESS, 0, pointer);
    for (int i = 0; i < others.size(); i++) {
      images.setAtIndex(ValueLayout.ADDRESS, i + 1L, others.get(i).pointer);
    }
    int count = others.size() + 1;
    return next(
        out -> (int) NativeVips.ARRAY_JOIN.invokeExact(images, out, count, ACROSS, 1, NULL));
  }

  /// The same pixels with a field set.
  public VipsImage with(String field, int value) throws VipsException {
    int same = (int) Calls.number(() -> (int) NativeVips.INTERPRETATION.invokeExact(pointer));
    VipsImage copy = meaning(same);
    MemorySegment name = scope.text(field);
    Calls.run(() -> {
      NativeVips.SET_INT.invokeExact(copy.pointer, name, value);
    });
    return copy;
  }

  /// The same with all its pixels computed, so that they can be had in any order.
  public VipsImage inMemory() throws VipsException {
    return scope.adopt(
        Calls.pointer(() -> (MemorySegment) NativeVips.COPY_MEMORY.invokeExact(pointer)));
  }

  /// The file.
  ///
  /// @param suffix the format with its options, such as `.jpg[Q=80]`
  public byte[] save(String suffix) throws VipsException {
    MemorySegment text = scope.text(suffix);
    MemorySegment size = scope.results.asSlice(8);
    Calls.check(() ->
        (int) NativeVips.WRITE_TO_BUFFER.invokeExact(pointer, text, scope.results, size, NULL));
    MemorySegment file = scope.results.get(ValueLayout.ADDRESS, 0);
    try {
      return Calls.bytesAt(file, size.get(ValueLayout.JAVA_LONG, 0));
    } finally {
      Calls.run(() -> {
        NativeVips.FREE.invokeExact(file);
      });
    }
  }

  private VipsImage next(Operation operation) throws VipsException {
    Calls.check(() -> operation.call(scope.results));
    return scope.adopt(scope.results.get(ValueLayout.ADDRESS, 0));
  }

  /// Runs an operation with a colour as C wants it, which is needed only while it is built.
  private VipsImage withColour(double[] colour, Colouring operation) throws VipsException {
    MemorySegment numbers = scope.arena().allocateFrom(ValueLayout.JAVA_DOUBLE, colour);
    MemorySegment array =
        Calls.pointer(
            () -> (MemorySegment) NativeVips.ARRAY_DOUBLE_NEW.invokeExact(numbers, colour.length));
    try {
      return next(out -> operation.call(out, array));
    } finally {
      Calls.run(() -> {
        NativeVips.AREA_UNREF.invokeExact(array);
      });
    }
  }

  @FunctionalInterface
  private interface Operation {
    int call(MemorySegment out) throws Throwable;
  }

  @FunctionalInterface
  private interface Colouring {
    int call(MemorySegment out, MemorySegment colour) throws Throwable;
  }

  private static MemorySegment constant(String text) {
    return Arena.global().allocateFrom(text);
  }
}
