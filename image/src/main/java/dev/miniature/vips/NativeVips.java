package dev.miniature.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// The functions of libvips and GLib that are used at the start. If one is missing, this class
/// cannot be initialized, and [Vips] keeps the [LinkageError].
///
/// Those of [NativeImages] and [NativeOperations] are linked when the first picture needs them,
/// because the JDK generates code for each of their signatures, and JPEGs need none of them. They
/// exist in every version that [Vips] accepts.
///
/// They are `static final`, because only then does the JIT call the library directly.
@SuppressWarnings("restricted" /* This is the place that calls native code. */)
final class NativeVips {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup SYMBOLS = load();

  /// `int vips_init(const char *argv0)`: 0, or -1 if the library cannot run. It may be called
  /// again.
  static final MethodHandle INIT = fixed("vips_init", JAVA_INT, ADDRESS);

  /// `int vips_version(int flag)`: 0 major, 1 minor, 2 micro. Works before `vips_init`.
  static final MethodHandle VERSION = fixed("vips_version", JAVA_INT, JAVA_INT);

  /// `gboolean g_setenv(const gchar *variable, const gchar *value, gboolean overwrite)`: changes
  /// the environment of the C side only. It is not safe once other threads read the environment, so
  /// it is called before `vips_init`.
  static final MethodHandle SETENV = fixed("g_setenv", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);

  /// `void vips_cache_set_max(int max)`: the maximum number of cached operations.
  static final MethodHandle CACHE_SET_MAX = procedure("vips_cache_set_max", JAVA_INT);

  /// `void vips_concurrency_set(int concurrency)`: the number of threads per image.
  static final MethodHandle CONCURRENCY_SET = procedure("vips_concurrency_set", JAVA_INT);

  /// `void vips_block_untrusted_set(gboolean state)`: blocks everything that libvips marks as
  /// untrusted for hostile files.
  static final MethodHandle BLOCK_UNTRUSTED = procedure("vips_block_untrusted_set", JAVA_INT);

  /// `void vips_operation_block_set(const char *name, gboolean state)`: blocks or unblocks the
  /// class with this name and its subclasses. The name is that of the C class, such as
  /// `VipsForeignLoadSvg`.
  static final MethodHandle BLOCK_SET = procedure("vips_operation_block_set", ADDRESS, JAVA_INT);

  /// `char *vips_error_buffer_copy(void)`: returns and clears the error text, under one lock. The
  /// buffer belongs to the process, so it may contain lines of other threads. The caller must
  /// `g_free` the text.
  static final MethodHandle ERROR_BUFFER_COPY = fixed("vips_error_buffer_copy", ADDRESS);

  /// `void g_free(gpointer)`: frees memory that GLib allocated. NULL is allowed.
  static final MethodHandle FREE = procedure("g_free", ADDRESS);

  /// `gpointer g_try_malloc(gsize n_bytes)`: memory that the caller must `g_free`, or NULL if there
  /// is none.
  static final MethodHandle TRY_MALLOC = fixed("g_try_malloc", ADDRESS, JAVA_LONG);

  private NativeVips() {}

  private static SymbolLookup load() {
    System.load(VipsLibrary.locate().toString());
    return SymbolLookup.loaderLookup();
  }

  static MethodHandle variadic(
      int fixed, String name, MemoryLayout result, MemoryLayout... arguments) {
    return LINKER.downcallHandle(
        SYMBOLS.findOrThrow(name),
        FunctionDescriptor.of(result, arguments),
        Linker.Option.firstVariadicArg(fixed));
  }

  static MethodHandle fixed(String name, MemoryLayout result, MemoryLayout... arguments) {
    return LINKER.downcallHandle(
        SYMBOLS.findOrThrow(name), FunctionDescriptor.of(result, arguments));
  }

  static MethodHandle procedure(String name, MemoryLayout... arguments) {
    return LINKER.downcallHandle(SYMBOLS.findOrThrow(name), FunctionDescriptor.ofVoid(arguments));
  }
}
