package dev.miniature.infra;

import dev.miniature.infra.config.InvalidConfigurationException;
import dev.miniature.infra.config.Processor;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files that are deployed, or that decide what is.
///
/// @param home the folder that `cdk.json` and `styles.yaml` lie in
record Project(Path home) {

  /// The styles, checked.
  Styles styles() throws InvalidConfigurationException {
    Path file = home.resolve("styles.yaml");
    try {
      return StylesYaml.parse(Files.readString(file), "styles.yaml");
    } catch (InvalidStylesException wrong) {
      throw new InvalidConfigurationException(List.of(wrong.getMessage()));
    } catch (IOException _) {
      throw new InvalidConfigurationException(List.of("styles.yaml: it cannot be read"));
    }
  }

  /// The function as it is uploaded, checked to be made for `processor`.
  Path zip(Processor processor) throws InvalidConfigurationException {
    Path zip = home.resolve("function/target/miniature-function.zip");
    if (!Files.isRegularFile(zip)) {
      throw new InvalidConfigurationException(
          List.of(
              "function/target/miniature-function.zip: it is not there; ./miniature cdk makes it"));
    }
    try {
      NativeCode.check(zip, processor);
    } catch (IOException _) {
      throw new InvalidConfigurationException(
          List.of("function/target/miniature-function.zip: it is no zip; delete it and try again"));
    }
    return zip;
  }

  /// Pictures to try it with.
  Path samples() {
    return home.resolve("test-images");
  }

  /// A public key, as PEM.
  ///
  /// @param name what it is called in the configuration
  /// @param file where it lies, seen from the home
  String publicKey(String name, String file) throws InvalidConfigurationException {
    try {
      String pem = Files.readString(home.resolve(file));
      if (pem.contains("-----BEGIN PUBLIC KEY-----")) {
        return pem;
      }
    } catch (IOException _) {
      // Told of below, like a file that holds something else.
    }
    throw new InvalidConfigurationException(
        List.of("cdk.json: signingKeys." + name + ": " + file + " is no public key in PEM"));
  }
}
