package dev.miniature.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VipsLibraryTest {
  @TempDir private Path folder;

  @Test
  void theSettingComesFirst() throws IOException {
    inNodeModules();
    Path own = file(folder.resolve("libvips.so.42"));
    Map<String, String> environment = Map.of(VipsLibrary.SETTING, own.toString());
    assertThat(VipsLibrary.locate(environment, Optional.empty(), code())).isEqualTo(own);
    assertThatThrownBy(() -> VipsLibrary.locate(environment, Optional.of("off"), code()))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageContaining("disabled");
  }

  @Test
  void aSettingThatNamesNothingIsNotPassedOver() throws IOException {
    inNodeModules();
    assertThatThrownBy(() -> VipsLibrary.locate(Map.of(), Optional.of("/no/such.so"), code()))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageContaining("/no/such.so");
  }

  @Test
  void inAFunctionItLiesInItsLib() throws IOException {
    inNodeModules();
    Path zipped = file(folder.resolve("task/lib/libvips-cpp.so.8.18.7"));
    Map<String, String> environment = Map.of("LAMBDA_TASK_ROOT", folder.resolve("task").toString());
    assertThat(VipsLibrary.locate(environment, Optional.empty(), code())).isEqualTo(zipped);
  }

  @Test
  void elsewhereItLiesInTheNodeModulesAroundTheCode() throws IOException {
    Path installed = inNodeModules();
    assertThat(VipsLibrary.locate(Map.of(), Optional.empty(), code())).isEqualTo(installed);
  }

  @Test
  void withoutOneTheReasonNamesThePackage() {
    assertThatThrownBy(() -> VipsLibrary.locate(Map.of(), Optional.empty(), code()))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageContaining(VipsLibrary.npmPackage());
  }

  private Path code() {
    return folder.resolve("project/server/target/miniature.jar");
  }

  private Path inNodeModules() throws IOException {
    return file(
        folder
            .resolve("project/node_modules/@img")
            .resolve(VipsLibrary.npmPackage())
            .resolve("lib/libvips-cpp.so.8.18.7"));
  }

  private static Path file(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    return Files.createFile(path);
  }
}
