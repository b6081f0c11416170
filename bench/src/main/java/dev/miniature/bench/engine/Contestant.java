package dev.miniature.bench.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Who is compared.
public enum Contestant {
  /// Miniature as it is deployed.
  MINIATURE("Miniature (libvips)"),
  /// Miniature where there is no libvips.
  JAVA2D("Miniature (Java2D)"),
  /// The usual way in Java.
  THUMBNAILATOR("Thumbnailator"),
  /// The usual way in Node, and the measure of all others.
  SHARP("sharp"),
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

  /// Whether it is here at all.
  public boolean isInstalled() {
    return this != IMAGEMAGICK || ImageMagickEngine.find().isPresent();
  }

  /// Starts its process.
  ///
  /// @param home the folder `bench`, in which sharp is installed
  public EngineProcess start(Path home) throws IOException {
    return start(home, List.of());
  }

  /// Starts its process, with options of the Java machine if it is one.
  public EngineProcess start(Path home, List<String> options) throws IOException {
    List<String> command =
        switch (this) {
          case MINIATURE -> java("miniature", options);
          case JAVA2D -> java("miniature", with(options, "-DMINIATURE_LIBVIPS=off"));
          case THUMBNAILATOR -> java("thumbnailator", options);
          case IMAGEMAGICK -> java("imagemagick", options);
          case SHARP -> List.of("node", "sharp-worker.mjs");
        };
    return new EngineProcess(new ProcessBuilder(command).directory(home.toFile()));
  }

  /// Thumbnailator goes without the readers that Miniature brings, to be what it is by itself.
  private List<String> java(String engine, List<String> options) {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> this != THUMBNAILATOR || !entry.contains("imageio-"))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", path, EngineProgram.class.getName(), engine));
    return command;
  }

  private static List<String> with(List<String> options, String another) {
    List<String> all = new ArrayList<>(options);
    all.add(another);
    return all;
  }
}
