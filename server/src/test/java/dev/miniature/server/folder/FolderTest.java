package dev.miniature.server.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTest {
  @TempDir private Path files;

  /// XML cannot list such a name, and one of them would else hide all others.
  @Test
  void aNameWithAControlCharacterIsLeftOut() throws Exception {
    Files.write(files.resolve("a\u0001b.png"), new byte[1]);
    Files.write(files.resolve("photo.png"), new byte[1]);
    assertThat(Folder.at(files).keys()).containsExactly("photo.png");
  }
}
