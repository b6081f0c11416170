package dev.miniature.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/// Lists the libvips classes that read or write files, as the installed library has them, by
/// traversing the class hierarchy.
@SuppressWarnings("restricted" /* A test asks the library itself what it would do. */)
public final class ForeignClasses {
  /// `G_TYPE_FLAG_ABSTRACT`: an abstract class.
  private static final int ABSTRACT = 1 << 4;

  /// `VIPS_OPERATION_BLOCKED`.
  private static final int BLOCKED = 32;

  private static final MethodHandle FROM_NAME = bound("g_type_from_name", JAVA_LONG, ADDRESS);
  private static final MethodHandle CHILDREN =
      bound("g_type_children", ADDRESS, JAVA_LONG, ADDRESS);
  private static final MethodHandle NAME = bound("g_type_name", ADDRESS, JAVA_LONG);
  private static final MethodHandle TEST_FLAGS =
      bound("g_type_test_flags", JAVA_INT, JAVA_LONG, JAVA_INT);
  private static final MethodHandle NEW =
      bound("g_object_new_with_properties", ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS);
  private static final MethodHandle FLAGS = bound("vips_operation_get_flags", JAVA_INT, ADDRESS);

  private ForeignClasses() {}

  /// Returns the names of all concrete classes below this one, blocked or not.
  public static List<String> under(String parent) throws Throwable {
    return names(parent, false);
  }

  /// Returns the names of the classes among them that are not blocked.
  public static List<String> usable(String parent) throws Throwable {
    return names(parent, true);
  }

  private static List<String> names(String parent, boolean usableOnly) throws Throwable {
    Vips.require();
    List<String> names = new ArrayList<>();
    try (Arena arena = Arena.ofConfined()) {
      collect((long) FROM_NAME.invokeExact(arena.allocateFrom(parent)), usableOnly, names);
    }
    names.sort(null);
    return names;
  }

  private static void collect(long type, boolean usableOnly, List<String> names) throws Throwable {
    if ((int) TEST_FLAGS.invokeExact(type, ABSTRACT) == 0 && !(usableOnly && isBlocked(type))) {
      MemorySegment name = (MemorySegment) NAME.invokeExact(type);
      names.add(name.reinterpret(Long.MAX_VALUE).getString(0));
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment count = arena.allocate(JAVA_INT);
      MemorySegment children = (MemorySegment) CHILDREN.invokeExact(type, count);
      int many = count.get(JAVA_INT, 0);
      MemorySegment types = children.reinterpret(many * JAVA_LONG.byteSize());
      for (int i = 0; i < many; i++) {
        collect(types.getAtIndex(JAVA_LONG, i), usableOnly, names);
      }
      NativeVips.FREE.invokeExact(children);
    }
  }

  private static boolean isBlocked(long type) throws Throwable {
    MemorySegment none = MemorySegment.NULL;
    MemorySegment operation = (MemorySegment) NEW.invokeExact(type, 0, none, none);
    boolean blocked = ((int) FLAGS.invokeExact(operation) & BLOCKED) != 0;
    NativeImages.UNREF.invokeExact(operation);
    return blocked;
  }

  private static MethodHandle bound(String name, ValueLayout result, MemoryLayout... arguments) {
    Vips.require();
    return Linker.nativeLinker()
        .downcallHandle(
            SymbolLookup.loaderLookup().findOrThrow(name),
            FunctionDescriptor.of(result, arguments));
  }
}
