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

/// The files that are deployed or that configure the deployment.
///
/// @param home the folder of `cdk.json` and `styles.yaml`
record Project(Path home) {

  /// Returns the validated styles.
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

  /// Returns the function's zip after checking that it was built for `processor`.
  Path zip(Processor processor) throws InvalidConfigurationException {
    Path zip = home.resolve("function/target/miniature-function.zip");
    if (!Files.isRegularFile(zip)) {
      throw new InvalidConfigurationException(
          List.of(
              "function/target/miniature-function.zip: it does not exist; ./miniature cdk builds it"));
    }
    try {
      NativeCode.check(zip, processor);
    } catch (IOException _) {
      throw new InvalidConfigurationException(
          List.of(
              "function/target/miniature-function.zip: it is not a zip; delete it and try again"));
    }
    return zip;
  }

  /// Returns the folder from which Docker builds the container image.
  Path imageSource() throws InvalidConfigurationException {
    if (!Files.isRegularFile(home.resolve("Dockerfile"))) {
      throw new InvalidConfigurationException(
          List.of("cdk.json: image: there is no Dockerfile to build it from"));
    }
    return home;
  }

  /// Returns the folder of sample pictures.
  Path samples() {
    return home.resolve("test-images");
  }

  /// Returns a public key as PEM.
  ///
  /// @param name its name in the configuration
  /// @param file its path, relative to the home
  String publicKey(String name, String file) throws InvalidConfigurationException {
    try {
      String pem = Files.readString(home.resolve(file));
      if (pem.contains("-----BEGIN PUBLIC KEY-----")) {
        return pem;
      }
    } catch (IOException _) {
      // The check below reports this, as for a file with other content.
    }
    throw new InvalidConfigurationException(
        List.of("cdk.json: signingKeys." + name + ": " + file + " is not a PEM public key"));
  }
}
