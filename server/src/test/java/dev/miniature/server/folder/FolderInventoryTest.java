package dev.miniature.server.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.page.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderInventoryTest {
  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    folder = Files.createDirectories(home.resolve("pictures"));
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("lake.jpg"), "lake");
    Files.writeString(folder.resolve("shop/chair.png"), "chair");
  }

  @Test
  void eachFileIsListedWithItsLength() throws Exception {
    assertThat(listed(100))
        .containsExactlyInAnyOrder(Listed.of("lake.jpg", 4), Listed.of("shop/chair.png", 5));
  }

  @Test
  void whatIsHiddenOrOutsideIsNotListed() throws Exception {
    Files.writeString(folder.resolve(".env"), "secret");
    Files.writeString(Files.createDirectories(folder.resolve(".git")).resolve("config"), "secret");
    Files.writeString(home.resolve("secret.png"), "secret");
    Files.createSymbolicLink(folder.resolve("escape.png"), home.resolve("secret.png"));
    Files.createSymbolicLink(folder.resolve("dangling.png"), folder.resolve("none.png"));
    Files.createSymbolicLink(folder.resolve("linked.png"), folder.resolve("lake.jpg"));
    Files.createSymbolicLink(folder.resolve("cycle"), folder);
    assertThat(listed(100))
        .containsExactlyInAnyOrder(
            Listed.of("lake.jpg", 4), Listed.of("shop/chair.png", 5), Listed.of("linked.png", 4));
  }

  @Test
  void theReadingEndsWhenNoMoreIsWanted() throws Exception {
    assertThat(listed(1)).hasSize(1);
  }

  private List<Listed> listed(int max) throws Exception {
    List<Listed> found = new ArrayList<>();
    new FolderInventory(Folder.at(folder))
        .list(entry -> {
          found.add(entry);
          return found.size() < max;
        });
    return found;
  }
}
