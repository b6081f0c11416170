package dev.miniature.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of Miniature.
public final class Release {
  private static final String VERSION = read();

  private Release() {}

  /// Returns the version of the build, such as `0.1.0`.
  public static String version() {
    return VERSION;
  }

  private static String read() {
    try (InputStream file = Release.class.getResourceAsStream("release.properties")) {
      if (file == null) {
        throw new IllegalStateException("The build left out release.properties");
      }
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version", "");
    } catch (IOException failure) {
      throw new UncheckedIOException("release.properties cannot be read", failure);
    }
  }
}
