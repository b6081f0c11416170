package dev.miniature.vips;

import static dev.miniature.vips.NativeVips.variadic;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;

/// The libvips operations that are used, each from images to a new image. They are looked up in the
/// same way as in [NativeVips].
///
/// All operations (`int vips_name(VipsImage *in, VipsImage **out, …)`) have these properties:
///
/// - They return 0, or -1 after adding a text to the error buffer of the process.
/// - On 0, `*out` is a new reference that the caller must release with `g_object_unref`. It keeps
///   `in` alive itself. On -1, there is nothing to release.
/// - Nothing is computed yet. Pixels are computed when the last image is written.
/// - Options follow as pairs of name and value, and a NULL ends the list. Some platforms (Apple's
///   arm64) pass variadic arguments differently from fixed ones, so each handle states where they
///   begin. Each handle has one fixed set of options.
/// - Any thread may call them, and threads may use an image one after another.
final class NativeOperations {
  /// `vips_copy(in, out, "interpretation", VipsInterpretation, NULL)`: the same pixels with a
  /// separate header.
  static final MethodHandle COPY = operation("vips_copy", 0, ADDRESS, JAVA_INT);

  /// `vips_invert(in, out, NULL)`: 255 minus each sample, if samples have eight bits.
  static final MethodHandle INVERT = operation("vips_invert");

  /// `vips_resize(in, out, double scale, "vscale", double, NULL)`: with Lanczos3. The sides become
  /// `round(side × scale)`, and the centre of the image stays the centre.
  static final MethodHandle RESIZE = operation("vips_resize", 1, JAVA_DOUBLE, ADDRESS, JAVA_DOUBLE);

  /// `vips_affine(in, out, double a, double b, double c, double d, "interpolate", VipsInterpolate
  /// *, "oarea", VipsArrayInt *, "odx", double, "ody", double, "extend", VipsExtend,
  /// "premultiplied", gboolean, NULL)`: moves the pixel at `x`, `y` to `ax + by + odx`, `cx + dy +
  /// ody`.
  static final MethodHandle AFFINE =
      operation(
          "vips_affine",
          4,
          JAVA_DOUBLE,
          JAVA_DOUBLE,
          JAVA_DOUBLE,
          JAVA_DOUBLE,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          JAVA_DOUBLE,
          ADDRESS,
          JAVA_DOUBLE,
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          JAVA_INT);

  /// `vips_extract_area(in, out, int left, int top, int width, int height, NULL)`.
  static final MethodHandle EXTRACT_AREA =
      operation("vips_extract_area", 4, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);

  /// `vips_extract_band(in, out, int band, "n", int, NULL)`.
  static final MethodHandle EXTRACT_BAND =
      operation("vips_extract_band", 1, JAVA_INT, ADDRESS, JAVA_INT);

  /// `vips_embed(in, out, int x, int y, int width, int height, "extend", VipsExtend, "background",
  /// VipsArrayDouble *, NULL)`.
  static final MethodHandle EMBED =
      operation(
          "vips_embed",
          4,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          ADDRESS);

  /// `vips_flatten(in, out, "background", VipsArrayDouble *, NULL)`: 8-bit samples stay 8-bit.
  static final MethodHandle FLATTEN = operation("vips_flatten", 0, ADDRESS, ADDRESS);

  /// `vips_premultiply(in, out, NULL)`: returns floats.
  static final MethodHandle PREMULTIPLY = operation("vips_premultiply");

  /// `vips_unpremultiply(in, out, NULL)`: returns floats.
  static final MethodHandle UNPREMULTIPLY = operation("vips_unpremultiply");

  /// `vips_cast(in, out, VipsBandFormat, NULL)`: clips to the range of the format.
  static final MethodHandle CAST = operation("vips_cast", 1, JAVA_INT);

  /// `vips_colourspace(in, out, VipsInterpretation, NULL)`.
  static final MethodHandle COLOURSPACE = operation("vips_colourspace", 1, JAVA_INT);

  /// `vips_icc_transform(in, out, const char *to, "embedded", gboolean, "depth", int, NULL)`: uses
  /// the image's profile if it is usable, else a built-in profile for its kind.
  static final MethodHandle ICC_TRANSFORM =
      operation("vips_icc_transform", 1, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);

  /// `int vips_arrayjoin(VipsImage **in, VipsImage **out, int n, "across", int, NULL)`: joins the
  /// images in rows of `across`.
  static final MethodHandle ARRAY_JOIN =
      variadic(
          3, "vips_arrayjoin", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);

  private NativeOperations() {}

  private static MethodHandle operation(String name) {
    return operation(name, 0);
  }

  private static MethodHandle operation(String name, int required, MemoryLayout... more) {
    MemoryLayout[] arguments = new MemoryLayout[more.length + 3];
    arguments[0] = ADDRESS;
    arguments[1] = ADDRESS;
    System.arraycopy(more, 0, arguments, 2, more.length);
    arguments[more.length + 2] = ADDRESS;
    return variadic(2 + required, name, JAVA_INT, arguments);
  }
}
