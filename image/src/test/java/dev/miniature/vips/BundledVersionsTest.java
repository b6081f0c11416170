package dev.miniature.vips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BundledVersionsTest {
  @TempDir private Path folder;

  static boolean isHere() {
    return Vips.failure().isEmpty();
  }

  @Test
  void theFileLiesBesideTheFolderOfTheLibrary() throws Exception {
    Path library = Files.createDirectories(folder.resolve("lib")).resolve("libvips-cpp.so.8.18.7");
    Files.writeString(
        folder.resolve("versions.json"),
        "{\n  \"heif\": \"1.20.1\",\n  \"mozjpeg\": \"0826579\",\n  \"vips\": \"8.17.0\"\n}\n");
    BundledVersions versions = BundledVersions.of(library);
    assertThat(versions.version("heif")).contains(new LibraryVersion(1, 20, 1));
    assertThat(versions.version("vips")).contains(new LibraryVersion(8, 17, 0));
    assertThat(versions.version("mozjpeg")).as("no three numbers").isEmpty();
    assertThat(versions.version("aom")).isEmpty();
  }

  @Test
  void withoutAFileNothingIsKnown() {
    assertThat(BundledVersions.of(folder.resolve("libvips.so.42")).texts()).isEmpty();
    assertThat(BundledVersions.of(Path.of("libvips.so.42")).texts()).isEmpty();
  }

  @Test
  @EnabledIf("isHere")
  void whatNpmHasBroughtInIsNewEnoughAndIsWhatItSays() {
    BundledVersions versions = Vips.bundled();
    assertThat(versions.version("vips").map(LibraryVersion::toString)).contains(Vips.version());
    assertThat(Vips.refusal(versions.version("vips").orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.18.3", "8.18.7", "8.19.0"})
  void aLibvipsThatIsNewEnoughIsUsed(String version) {
    assertThat(refusal(version)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.18.2", "8.15.0", "7.42.3", "9.0.0"})
  void anyOtherIsRefusedWithTheReason(String version) {
    assertThat(refusal(version))
        .contains(
            "libvips cannot be used: it is %s, and has to be 8.18.3 or a later 8"
                .formatted(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "8.18", "8.18.3.1", "v8.18.3", "8.18.3-rc1", "9999999.0.0"})
  void whatIsNoThreeNumbersIsNoVersion(String text) {
    assertThat(LibraryVersion.parse(text)).isEmpty();
  }

  @Test
  void whatIsReadCannotBeChangedAfterwards() {
    assertThat(new BundledVersions(Map.of("a", "1")).texts()).isUnmodifiable();
  }

  private static Optional<String> refusal(String version) {
    return Vips.refusal(LibraryVersion.parse(version).orElseThrow());
  }
}
