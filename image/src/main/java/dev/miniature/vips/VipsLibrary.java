package dev.miniature.vips;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Locates the shared library. The first of these that exists is loaded, and no other is tried:
///
/// 1. the value of `MINIATURE_LIBVIPS`, a system property or an environment variable: the path of a
///    library (a system's own `libvips.so.42` works, from 8.15 on), or `off` for none;
/// 2. `lib` in the folder `LAMBDA_TASK_ROOT`, where the deployment zip contains it;
/// 3. `node_modules/@img/sharp-libvips-<system>-<processor>/lib` beside this code or beside any
///    enclosing folder, where npm installs it.
///
/// The working directory is not searched, because a user who can write there must not choose what
/// runs.
final class VipsLibrary {
  /// The setting that names a library.
  static final String SETTING = "MINIATURE_LIBVIPS";

  private VipsLibrary() {}

  /// Returns the path of the library to load.
  ///
  /// @throws UnsatisfiedLinkError if there is none, with the reason
  static Path locate() {
    return locate(System.getenv(), Optional.ofNullable(System.getProperty(SETTING)), ownFolder());
  }

  static Path locate(Map<String, String> environment, Optional<String> property, Path code) {
    Optional<String> setting = property.or(() -> Optional.ofNullable(environment.get(SETTING)));
    if (setting.isPresent()) {
      return named(setting.get());
    }
    List<Path> folders = new ArrayList<>();
    Optional.ofNullable(environment.get("LAMBDA_TASK_ROOT"))
        .ifPresent(root -> folders.add(Path.of(root, "lib")));
    for (Path around = code; around != null; around = around.getParent()) {
      folders.add(around.resolve(Path.of("node_modules", "@img", npmPackage(), "lib")));
    }
    return folders.stream()
        .flatMap(folder -> libraryIn(folder).stream())
        .findFirst()
        .orElseThrow(() -> new UnsatisfiedLinkError("there is no " + npmPackage() + " around"));
  }

  private static Path named(String setting) {
    if (setting.equals("off")) {
      throw new UnsatisfiedLinkError("it is disabled by " + SETTING);
    }
    Path library = Path.of(setting).toAbsolutePath();
    if (!Files.isRegularFile(library)) {
      throw new UnsatisfiedLinkError(SETTING + " names " + library + ", which is not a file");
    }
    return library;
  }

  private static Optional<Path> libraryIn(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "libvips-cpp.*")) {
      for (Path file : files) {
        return Optional.of(file.toAbsolutePath());
      }
      return Optional.empty();
    } catch (IOException noSuchFolder) {
      return Optional.empty();
    }
  }

  /// Returns npm's package name for this system and processor.
  static String npmPackage() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    return "sharp-libvips-"
        + (system.startsWith("mac") ? "darwin" : system)
        + '-'
        + (processor.equals("aarch64") ? "arm64" : "x64");
  }

  /// Returns the location of this class: a folder of classes or a jar.
  private static Path ownFolder() {
    CodeSource source = VipsLibrary.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI()).toAbsolutePath();
    } catch (URISyntaxException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
