package dev.miniature.vips;

import static dev.miniature.vips.NativeVips.fixed;
import static dev.miniature.vips.NativeVips.procedure;
import static dev.miniature.vips.NativeVips.variadic;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.invoke.MethodHandle;

/// The functions of libvips and GLib for images and their fields. They are linked in the same way
/// as those of [NativeVips], but only when the first picture needs them.
final class NativeImages {
  /// `void g_object_unref(gpointer)`: releases one reference; the last one frees the object.
  static final MethodHandle UNREF = procedure("g_object_unref", ADDRESS);

  /// `size_t vips_tracked_get_mem(void)`: the bytes of pixels that libvips currently holds.
  static final MethodHandle TRACKED_MEMORY = fixed("vips_tracked_get_mem", JAVA_LONG);

  /// `VipsImage *vips_image_new_from_buffer(const void *buf, size_t len, const char *options,
  /// NULL)`: a new reference, or NULL with a text in the error buffer. The format is detected from
  /// the bytes. `buf` is not copied and must stay valid until the last reference is released. Reads
  /// only the header.
  static final MethodHandle NEW_FROM_BUFFER =
      variadic(3, "vips_image_new_from_buffer", ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);

  /// `VipsImage *vips_image_new_from_memory(const void *data, size_t size, int width, int height,
  /// int bands, VipsBandFormat format)`: a new reference, or NULL. Bands are interleaved, without
  /// gaps. `data` is not copied and must stay valid until the last reference is released.
  static final MethodHandle NEW_FROM_MEMORY =
      fixed(
          "vips_image_new_from_memory",
          ADDRESS,
          ADDRESS,
          JAVA_LONG,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT);

  /// `int vips_image_write_to_buffer(VipsImage *in, const char *suffix, void **buf, size_t *size,
  /// NULL)`: 0 or -1. The suffix is the format, with options in brackets. This call computes the
  /// pixels. On 0, the caller must `g_free` `*buf`; on -1 it is not set.
  static final MethodHandle WRITE_TO_BUFFER =
      variadic(
          4, "vips_image_write_to_buffer", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

  /// `VipsImage *vips_image_copy_memory(VipsImage *image)`: a new reference to an image whose
  /// pixels are all computed and in memory, or NULL with a text in the error buffer.
  static final MethodHandle COPY_MEMORY = fixed("vips_image_copy_memory", ADDRESS, ADDRESS);

  /// `void vips_image_set_kill(VipsImage *image, gboolean kill)`: makes every computation of this
  /// image's pixels fail soon. Any thread that holds a reference may call it.
  static final MethodHandle SET_KILL = procedure("vips_image_set_kill", ADDRESS, JAVA_INT);

  /// `int vips_image_get_width(const VipsImage *)`: cannot fail, and returns nothing to release,
  /// like the next four.
  static final MethodHandle WIDTH = fixed("vips_image_get_width", JAVA_INT, ADDRESS);

  /// `int vips_image_get_height(const VipsImage *)`.
  static final MethodHandle HEIGHT = fixed("vips_image_get_height", JAVA_INT, ADDRESS);

  /// `int vips_image_get_bands(const VipsImage *)`.
  static final MethodHandle BANDS = fixed("vips_image_get_bands", JAVA_INT, ADDRESS);

  /// `VipsBandFormat vips_image_get_format(const VipsImage *)`.
  static final MethodHandle FORMAT = fixed("vips_image_get_format", JAVA_INT, ADDRESS);

  /// `VipsInterpretation vips_image_get_interpretation(const VipsImage *)`.
  static final MethodHandle INTERPRETATION =
      fixed("vips_image_get_interpretation", JAVA_INT, ADDRESS);

  /// `GType vips_image_get_typeof(const VipsImage *, const char *name)`: 0 if there is no such
  /// field.
  static final MethodHandle TYPEOF = fixed("vips_image_get_typeof", JAVA_LONG, ADDRESS, ADDRESS);

  /// `int vips_image_get_int(const VipsImage *, const char *name, int *out)`: 0 or -1.
  static final MethodHandle GET_INT =
      fixed("vips_image_get_int", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);

  /// `int vips_image_get_blob(const VipsImage *, const char *name, const void **data, size_t
  /// *length)`: 0 or -1. The bytes belong to the image.
  static final MethodHandle GET_BLOB =
      fixed("vips_image_get_blob", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

  /// `void vips_image_set_int(VipsImage *, const char *name, int)`: modifies the image, so the
  /// caller must hold the only reference.
  static final MethodHandle SET_INT = procedure("vips_image_set_int", ADDRESS, ADDRESS, JAVA_INT);

  /// `int vips_image_get_array_int(VipsImage *, const char *name, int **out, int *n)`: 0 or -1. The
  /// numbers belong to the image.
  static final MethodHandle GET_ARRAY =
      fixed("vips_image_get_array_int", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

  /// `void vips_image_set_array_int(VipsImage *, const char *name, const int *array, int n)`:
  /// copies the array; modifies the image.
  static final MethodHandle SET_ARRAY =
      procedure("vips_image_set_array_int", ADDRESS, ADDRESS, ADDRESS, JAVA_INT);

  /// `void vips_image_set_blob_copy(VipsImage *, const char *name, const void *data, size_t
  /// length)`: copies the data; modifies the image.
  static final MethodHandle SET_BLOB =
      procedure("vips_image_set_blob_copy", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);

  /// `void *vips_image_write_to_memory(VipsImage *in, size_t *size)`: computes and returns the
  /// pixels, row by row with interleaved bands, or NULL. The caller must `g_free` them.
  static final MethodHandle WRITE_TO_MEMORY =
      fixed("vips_image_write_to_memory", ADDRESS, ADDRESS, ADDRESS);

  /// `VipsInterpolate *vips_interpolate_new(const char *nickname)`: a new reference, or NULL.
  static final MethodHandle INTERPOLATE_NEW = fixed("vips_interpolate_new", ADDRESS, ADDRESS);

  /// `VipsArrayDouble *vips_array_double_new(const double *array, int n)`: a copy, which the caller
  /// must release.
  static final MethodHandle ARRAY_DOUBLE_NEW =
      fixed("vips_array_double_new", ADDRESS, ADDRESS, JAVA_INT);

  /// `VipsArrayInt *vips_array_int_new(const int *array, int n)`: a copy, which the caller must
  /// release.
  static final MethodHandle ARRAY_INT_NEW = fixed("vips_array_int_new", ADDRESS, ADDRESS, JAVA_INT);

  /// `void vips_area_unref(VipsArea *)`: releases an array.
  static final MethodHandle AREA_UNREF = procedure("vips_area_unref", ADDRESS);

  private NativeImages() {}
}
