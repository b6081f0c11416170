package dev.miniature.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Who is compared.
public enum Contestant {
  /// Miniature as it is deployed: its own core for JPEG, and libvips for all else.
  MINIATURE("Miniature"),
  /// The usual way in Node, and the measure of all others. It comes second so that its turns are
  /// next to Miniature's.
  SHARP("sharp"),
  /// Miniature without its core.
  LIBVIPS("Miniature (libvips)"),
  /// Miniature where there is no libvips.
  JAVA2D("Miniature (Java2D)"),
  /// The usual way in Java.
  THUMBNAILATOR("Thumbnailator"),
  /// The usual way in a shell.
  IMAGEMAGICK("ImageMagick");

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  /// Its name in a table.
  public String title() {
    return title;
  }

  /// Whether it works in its process, so that the memory of the one is that of the other.
  public boolean worksInItsProcess() {
    return this != IMAGEMAGICK;
  }

  /// How long it works at a picture before it is measured on it, where others take `usual`. The
  /// core is the only one whose every step is compiled anew for what it meets.
  public Duration warmUp(Duration usual) {
    return this == MINIATURE ? usual.multipliedBy(3) : usual;
  }

  /// Those that are here.
  public static List<Contestant> installed() {
    boolean magick = ImageMagickEngine.find().isPresent();
    return Stream.of(values()).filter(who -> who != IMAGEMAGICK || magick).toList();
  }

  /// Starts its process.
  ///
  /// @param home the folder `bench`, in which sharp is installed
  public EngineProcess start(Path home) throws IOException {
    return start(home, List.of());
  }

  /// Starts its process, with options of the JVM if it is one.
  public EngineProcess start(Path home, List<String> options) throws IOException {
    List<String> command =
        switch (this) {
          case MINIATURE -> java("miniature", options);
          case LIBVIPS -> java("libvips", options);
          case JAVA2D -> java("java2d", options);
          case THUMBNAILATOR -> java("thumbnailator", options);
          case IMAGEMAGICK -> java("imagemagick", options);
          case SHARP -> List.of("node", "sharp-worker.mjs");
        };
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    if (isMiniature()) {
      builder.environment().putAll(JavaCommand.ENVIRONMENT);
    }
    return new EngineProcess(builder);
  }

  private boolean isMiniature() {
    return switch (this) {
      case MINIATURE, LIBVIPS, JAVA2D -> true;
      case SHARP, THUMBNAILATOR, IMAGEMAGICK -> false;
    };
  }

  /// Thumbnailator goes without the readers that Miniature brings, to be what it is by itself.
  private List<String> java(String engine, List<String> options) {
    return JavaCommand.of(
        entry -> this != THUMBNAILATOR || !entry.contains("imageio-"),
        options,
        EngineProgram.class.getName(),
        engine);
  }
}
