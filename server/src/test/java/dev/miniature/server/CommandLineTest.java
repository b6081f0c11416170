package dev.miniature.server;

import static dev.miniature.server.Shell.STACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandLineTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    shell = new Shell(folder);
  }

  @Test
  void stylesAreShownAsATable() {
    assertThat(shell.run("styles", shell.styles().toString())).isZero();
    assertThat(shell.out())
        .contains("style  width  height  fit", "tile   20     20      cover")
        .contains("Default: w50. Densities: 1x, 2x.");
  }

  @Test
  void stylesAreTheirManifestForPrograms() {
    assertThat(shell.run("styles", "--json", shell.styles().toString())).isZero();
    assertThat(shell.out())
        .startsWith("{\"default\":\"w50\"")
        .contains("\"address\":\"/{name}_tile{@density}.{extension}\"");
  }

  @Test
  void stylesAreTypesForPages() {
    assertThat(shell.run("styles", "--types", shell.styles().toString())).isZero();
    assertThat(shell.out())
        .contains("export type Density = 1 | 2;", "'tile'", "export interface Facts {");
  }

  @Test
  void whatChangesFromOneFileToAnotherIsShown() throws Exception {
    Path old = folder.resolve("old.yaml");
    Files.writeString(old, Files.readString(shell.styles()).replace("tile", "brick"));
    assertThat(shell.run("styles", "--against", old.toString(), shell.styles().toString()))
        .isZero();
    assertThat(shell.out()).contains("new     tile", "gone    brick");
    assertThat(shell.run("styles", "--against", old.toString(), old.toString())).isZero();
    assertThat(shell.out()).contains("Nothing changes.");
    assertThat(shell.run("styles", "--json", "--types")).isEqualTo(2);
  }

  @Test
  void stylesThatAreWrongAreNamedByLineAndKey() throws Exception {
    Files.writeString(shell.styles(), "default: w50\nstyles:\n  w50: { width: wide, hight: 4 }\n");
    assertThat(shell.run("styles", shell.styles().toString())).isEqualTo(1);
    assertThat(shell.err()).contains("styles.yaml:3:", "width", "hight");
    assertThat(shell.err()).doesNotContainPattern(STACK);
  }

  @Test
  void stylesAreNamedAsInOtherCommandsToo() {
    assertThat(shell.run("styles", "--styles", shell.styles().toString())).isZero();
    assertThat(shell.out()).contains("tile");
    assertThat(
            shell.run("styles", "--styles", shell.styles().toString(), shell.styles().toString()))
        .isEqualTo(2);
  }

  @Test
  void commandsThatDoNotExistAreNotUnderstood() {
    assertThat(shell.run("frobnicate")).isEqualTo(2);
    assertThat(shell.run()).isEqualTo(2);
    assertThat(shell.run("serve", "--port", "many")).isEqualTo(2);
    assertThat(shell.run("render")).isEqualTo(2);
    assertThat(shell.err()).contains("--help").doesNotContainPattern(STACK);
  }

  @Test
  void helpAndVersionAreNoFailure() {
    assertThat(shell.run("--help")).isZero();
    assertThat(shell.run("serve", "--help")).isZero();
    assertThat(shell.run("--version")).isZero();
    assertThat(shell.out())
        .contains("serve", "render", "styles", "--originals", "bench", "Miniature ");
    assertThat(shell.err()).isEmpty();
  }
}
