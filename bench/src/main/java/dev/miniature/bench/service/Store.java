package dev.miniature.bench.service;

import dev.miniature.bench.engine.EngineException;
import dev.miniature.bench.engine.EngineProcess;
import dev.miniature.bench.engine.JavaCommand;
import dev.miniature.bench.engine.Job;
import dev.miniature.bench.pictures.Picture;
import dev.miniature.bench.run.Home;
import dev.miniature.image.ImageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The S3 server's process, with originals in one bucket.
final class Store implements AutoCloseable {
  /// The name of the bucket.
  static final String BUCKET = "originals";

  /// The number of copies of the usual picture, named `photo-0.jpg` and so on, so that concurrent
  /// requests are for different pictures.
  static final int COPIES = 16;

  private final Process process;
  private final String endpoint;

  private Store(Process process, String endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /// Starts it with the pictures of `home`.
  static Store start(Home home) throws IOException {
    Path bucket = bucket(home);
    for (int i = 0; i < COPIES; i++) {
      put(Picture.JPEG_2.in(home.pictures()), bucket.resolve("photo-" + i + ".jpg"));
    }
    for (Picture picture : List.of(Picture.JPEG_6_ODD, Picture.JPEG_24, Picture.PROGRESSIVE_12)) {
      put(picture.in(home.pictures()), bucket.resolve(name(picture) + ".jpg"));
    }
    put(Picture.JPEG_100.in(home.pictures()), bucket.resolve("big.jpg"));
    Process process =
        new ProcessBuilder(JavaCommand.of(StoreProgram.class.getName(), folder(home).toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String endpoint = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (endpoint == null) {
      throw new IOException("The S3 server did not start");
    }
    return new Store(process, endpoint);
  }

  /// Adds the originals of a crowd: further names of the usual picture's file.
  static void addCrowd(Home home) throws IOException {
    Path bucket = bucket(home);
    Path photo = bucket.resolve("photo-0.jpg");
    for (int i = 0; i < Crowd.ORIGINALS; i++) {
      Path name = bucket.resolve(Crowd.original(i) + ".jpg");
      Files.deleteIfExists(name);
      Files.createLink(name, photo);
    }
  }

  /// Adds the usual picture in other formats, named `formats`, which sharp writes once.
  static void addFormats(Home home, EngineProcess sharp) throws IOException, EngineException {
    for (ImageFormat format : List.of(ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.AVIF)) {
      Path file = bucket(home).resolve("formats." + format.extension());
      if (Files.notExists(file)) {
        Path photo = Picture.JPEG_2.in(home.pictures());
        OptionalInt quality = format == ImageFormat.PNG ? OptionalInt.empty() : OptionalInt.of(80);
        sharp.run(new Job(photo, format, Picture.JPEG_2.width(), quality, 1, Optional.of(file)));
      }
    }
  }

  private static Path bucket(Home home) throws IOException {
    return Files.createDirectories(folder(home).resolve(BUCKET));
  }

  private static Path folder(Home home) {
    return home.bench().resolve("target/store");
  }

  /// Returns the name of a picture without its extension, for those that are there once.
  static String name(Picture picture) {
    return "picture-" + picture.width();
  }

  /// Returns its address.
  String endpoint() {
    return endpoint;
  }

  /// Returns the variables with its address and credentials, for the function and for AWS's own
  /// libraries.
  Map<String, String> environment() {
    return Map.of(
        "ORIGINALS_BUCKET",
        BUCKET,
        "AWS_ENDPOINT_URL_S3",
        endpoint,
        "AWS_REGION",
        "eu-central-1",
        "AWS_ACCESS_KEY_ID",
        StoreProgram.KEY.id(),
        "AWS_SECRET_ACCESS_KEY",
        StoreProgram.KEY.secret());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private static void put(Path original, Path copy) throws IOException {
    Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
  }
}
