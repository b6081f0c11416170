package dev.miniature.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The engines that are compared.
public enum Contestant {
  /// Miniature as it is deployed: its own core for JPEG, and libvips for everything else.
  MINIATURE("Miniature"),
  /// The usual choice in Node, to which all others are compared. It comes second, so that its turns
  /// are next to Miniature's.
  SHARP("sharp"),
  /// Miniature without its JPEG core.
  LIBVIPS("Miniature (libvips)"),
  /// Miniature without libvips.
  JAVA2D("Miniature (Java2D)"),
  /// The usual choice in Java.
  THUMBNAILATOR("Thumbnailator"),
  /// The usual choice in a shell.
  IMAGEMAGICK("ImageMagick");

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  /// Returns its name in tables.
  public String title() {
    return title;
  }

  /// Returns whether it works within its process, so that the memory of the process is that of the
  /// engine.
  public boolean worksInItsProcess() {
    return this != IMAGEMAGICK;
  }

  /// Returns how long it is warmed up on a picture, given the `usual` time. Only the core needs
  /// more, because the JIT compiles all of its steps for the pictures that it meets.
  public Duration warmUp(Duration usual) {
    return this == MINIATURE ? usual.multipliedBy(3) : usual;
  }

  /// Returns the engines that are installed.
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

  /// Starts its process, with JVM options if it is a JVM.
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

  /// Returns the command of a Java engine. Thumbnailator runs without the readers that Miniature
  /// adds.
  private List<String> java(String engine, List<String> options) {
    return JavaCommand.of(
        entry -> this != THUMBNAILATOR || !entry.contains("imageio-"),
        options,
        EngineProgram.class.getName(),
        engine);
  }
}
