package dev.miniature.vips;

import static dev.miniature.vips.VipsOptions.ACROSS;
import static dev.miniature.vips.VipsOptions.BACKGROUND;
import static dev.miniature.vips.VipsOptions.COPY;
import static dev.miniature.vips.VipsOptions.DEPTH;
import static dev.miniature.vips.VipsOptions.EMBEDDED;
import static dev.miniature.vips.VipsOptions.EXTEND;
import static dev.miniature.vips.VipsOptions.INTERPOLATE;
import static dev.miniature.vips.VipsOptions.INTERPRETATION;
import static dev.miniature.vips.VipsOptions.NUMBER;
import static dev.miniature.vips.VipsOptions.OAREA;
import static dev.miniature.vips.VipsOptions.ODX;
import static dev.miniature.vips.VipsOptions.ODY;
import static dev.miniature.vips.VipsOptions.PREMULTIPLIED;
import static dev.miniature.vips.VipsOptions.SRGB;
import static dev.miniature.vips.VipsOptions.VSCALE;
import static java.lang.foreign.MemorySegment.NULL;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// An image of libvips, whose pixels are computed when it is saved.
///
/// Every operation returns a new image in the same [VipsScope] and does not modify this one.
public final class VipsImage extends VipsHeader {
  VipsImage(VipsScope scope, MemorySegment pointer) {
    super(scope, pointer);
  }

  /// Returns the image reduced with Lanczos3, each side by its own factor, at most 1; the sides are
  /// rounded. (Larger factors work, but shift the picture by half a pixel of the result.)
  public VipsImage resize(double horizontally, double vertically) throws VipsException {
    return next(out ->
        (int)
            NativeOperations.RESIZE.invokeExact(
                pointer, out, horizontally, VSCALE, vertically, NULL));
  }

  /// Returns the image enlarged to exactly this size by cubic interpolation (Catmull-Rom), without
  /// a shift: the edges of both coincide. Colours must be premultiplied if there is opacity.
  public VipsImage enlarge(int width, int height) throws VipsException {
    double across = (double) width / width();
    double down = (double) height / height();
    try (Interpolation cubic = Interpolation.cubic();
        AreaArray area = AreaArray.of(0, 0, width, height)) {
      MemorySegment interpolation = cubic.pointer();
      MemorySegment result = area.pointer();
      double left = middle(across);
      double top = middle(down);
      return next(out ->
          (int)
              NativeOperations.AFFINE.invokeExact(
                  pointer,
                  out,
                  across,
                  0.0,
                  0.0,
                  down,
                  INTERPOLATE,
                  interpolation,
                  OAREA,
                  result,
                  ODX,
                  left,
                  ODY,
                  top,
                  EXTEND,
                  COPY,
                  PREMULTIPLIED,
                  1,
                  NULL));
    }
  }

  /// Returns the position of the first pixel's centre, relative to the centre of the first pixel of
  /// the result.
  private static double middle(double scale) {
    return (scale - 1) / 2;
  }

  /// Returns a part of the image.
  public VipsImage crop(int left, int top, int width, int height) throws VipsException {
    return next(out ->
        (int)
            NativeOperations.EXTRACT_AREA.invokeExact(
                pointer, out, left, top, width, height, NULL));
  }

  /// Returns the image with only its first `count` channels.
  public VipsImage firstBands(int count) throws VipsException {
    return next(out ->
        (int) NativeOperations.EXTRACT_BAND.invokeExact(pointer, out, 0, NUMBER, count, NULL));
  }

  /// Returns the image at the top left of a larger canvas, with its last column and row repeated.
  public VipsImage extend(int width, int height) throws VipsException {
    return next(out ->
        (int)
            NativeOperations.EMBED.invokeExact(
                pointer, out, 0, 0, width, height, EXTEND, COPY, BACKGROUND, NULL, NULL));
  }

  /// Returns the image flattened on `background`, one value per channel, without opacity.
  public VipsImage flatten(double... background) throws VipsException {
    try (var colour = ColourArray.of(background)) {
      MemorySegment ground = colour.pointer();
      return next(out ->
          (int) NativeOperations.FLATTEN.invokeExact(pointer, out, BACKGROUND, ground, NULL));
    }
  }

  /// Returns the image with colours multiplied by their opacity, so that transparent pixels do not
  /// bleed when it is scaled.
  public VipsImage premultiply() throws VipsException {
    return next(out -> (int) NativeOperations.PREMULTIPLY.invokeExact(pointer, out, NULL));
  }

  /// Reverses [#premultiply()].
  public VipsImage unpremultiply() throws VipsException {
    return next(out -> (int) NativeOperations.UNPREMULTIPLY.invokeExact(pointer, out, NULL));
  }

  /// Returns the image in the number format of `other`, clipped to its range.
  public VipsImage castAs(VipsImage other) throws VipsException {
    int format = other.format();
    return next(out -> (int) NativeOperations.CAST.invokeExact(pointer, out, format, NULL));
  }

  /// Returns the image converted to another interpretation by the library's own formulas and
  /// profiles.
  public VipsImage to(Interpretation interpretation) throws VipsException {
    int number = interpretation.number();
    return next(out -> (int) NativeOperations.COLOURSPACE.invokeExact(pointer, out, number, NULL));
  }

  /// Returns the same samples with another interpretation.
  public VipsImage as(Interpretation interpretation) throws VipsException {
    return copy(interpretation.number());
  }

  private VipsImage copy(int number) throws VipsException {
    return next(
        out -> (int) NativeOperations.COPY.invokeExact(pointer, out, INTERPRETATION, number, NULL));
  }

  /// Returns the image with every sample subtracted from the maximum.
  public VipsImage invert() throws VipsException {
    return next(out -> (int) NativeOperations.INVERT.invokeExact(pointer, out, NULL));
  }

  /// Returns the image in 8-bit sRGB, converted by its own profile.
  ///
  /// @throws VipsException if the profile is damaged or is for another kind of image
  public VipsImage toSrgbByProfile() throws VipsException {
    return next(out ->
        (int)
            NativeOperations.ICC_TRANSFORM.invokeExact(
                pointer, out, SRGB, EMBEDDED, 1, DEPTH, 8, NULL));
  }

  /// Returns these images stacked, all of one size, with the fields of the first.
  public VipsImage above(List<VipsImage> others) throws VipsException {
    MemorySegment images = scope.arena().allocate(ValueLayout.ADDRESS, others.size() + 1L);
    images.setAtIndex(ValueLayout.ADDRESS, 0, pointer);
    for (int i = 0; i < others.size(); i++) {
      images.setAtIndex(ValueLayout.ADDRESS, i + 1L, others.get(i).pointer);
    }
    int count = others.size() + 1;
    return next(
        out -> (int) NativeOperations.ARRAY_JOIN.invokeExact(images, out, count, ACROSS, 1, NULL));
  }

  /// Returns the same pixels with a field set.
  public VipsImage with(String field, int value) throws VipsException {
    VipsImage copy = copy(meaning());
    MemorySegment name = scope.text(field);
    Calls.run(() -> {
      NativeImages.SET_INT.invokeExact(copy.pointer, name, value);
    });
    return copy;
  }

  /// Returns the same pixels with an array field set.
  public VipsImage with(String field, List<Integer> values) throws VipsException {
    VipsImage copy = copy(meaning());
    MemorySegment name = scope.text(field);
    int[] numbers = values.stream().mapToInt(Integer::intValue).toArray();
    MemorySegment array = scope.arena().allocateFrom(ValueLayout.JAVA_INT, numbers);
    Calls.run(() -> {
      NativeImages.SET_ARRAY.invokeExact(copy.pointer, name, array, numbers.length);
    });
    return copy;
  }

  /// Returns the same pixels with a bytes field set.
  public VipsImage with(String field, byte[] value) throws VipsException {
    VipsImage copy = copy(meaning());
    MemorySegment name = scope.text(field);
    MemorySegment bytes = scope.arena().allocateFrom(ValueLayout.JAVA_BYTE, value);
    Calls.run(() -> {
      NativeImages.SET_BLOB.invokeExact(copy.pointer, name, bytes, bytes.byteSize());
    });
    return copy;
  }

  /// Returns the pixels, row by row with interleaved channels.
  public byte[] pixels() throws VipsException {
    return VipsOutput.pixels(scope, pointer);
  }

  /// Returns the image with all its pixels computed, for random access.
  public VipsImage inMemory() throws VipsException {
    return scope.adopt(
        Calls.pointer(() -> (MemorySegment) NativeImages.COPY_MEMORY.invokeExact(pointer)));
  }

  /// Returns the encoded file.
  ///
  /// @param suffix the format with its options, such as `.jpg[Q=80]`
  public byte[] save(String suffix) throws VipsException {
    return VipsOutput.file(scope, pointer, suffix);
  }

  private VipsImage next(Operation operation) throws VipsException {
    Calls.check(() -> operation.call(scope.results));
    return scope.adopt(scope.results.get(ValueLayout.ADDRESS, 0));
  }

  @FunctionalInterface
  private interface Operation {
    int call(MemorySegment out) throws Throwable;
  }
}
