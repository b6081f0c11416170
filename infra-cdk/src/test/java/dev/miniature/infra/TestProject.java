package dev.miniature.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder that looks like the project's, with a small zip instead of the function's, so that
/// these tests do not depend on another build.
final class TestProject {
  /// A fixed time for everything in the zip, so that it is always the same.
  private static final long LONG_AGO = 1_000_000_000_000L;

  /// The path of a public key, relative to the project.
  static final String PUBLIC_KEY = "keys/signing.pem";

  private TestProject() {}

  /// Returns the folder of the real `cdk.json` and `styles.yaml`.
  static Path realHome() {
    return Path.of(System.getProperty("miniature.home")).normalize();
  }

  /// Creates a new folder with everything that a stack needs.
  static Project in(Path folder) throws IOException {
    Path target = Files.createDirectories(folder.resolve("function/target"));
    Files.copy(
        realHome().resolve("styles.yaml"),
        folder.resolve("styles.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    zip(target.resolve("miniature-function.zip"), "styles.yaml", new byte[] {1, 2, 3});
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
    Path samples = Files.createDirectories(folder.resolve("test-images"));
    Files.write(samples.resolve("photo.png"), new byte[] {4, 5, 6});
    Files.writeString(samples.resolve("README.md"), "Pictures.");
    Files.createDirectories(folder.resolve("keys"));
    Files.writeString(
        folder.resolve(PUBLIC_KEY),
        """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwJ
        -----END PUBLIC KEY-----
        """);
    return new Project(folder);
  }

  /// Writes a zip with one file in it.
  static void zip(Path zip, String name, byte[] content) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(LONG_AGO);
      out.putNextEntry(entry);
      out.write(content);
      out.closeEntry();
    }
  }

  /// Returns the context of the real `cdk.json`.
  static Map<String, Object> context() throws IOException {
    JsonNode context =
        new ObjectMapper().readTree(realHome().resolve("cdk.json").toFile()).get("context");
    Map<String, Object> values = new LinkedHashMap<>();
    context
        .properties()
        .forEach(entry ->
            values.put(
                entry.getKey(), new ObjectMapper().convertValue(entry.getValue(), Object.class)));
    return values;
  }
}
