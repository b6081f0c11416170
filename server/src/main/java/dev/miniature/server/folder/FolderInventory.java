package dev.miniature.server.folder;

import dev.miniature.server.page.Inventory;
import dev.miniature.server.page.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Predicate;

/// The originals in a folder, read from the file system. Through S3 the metadata of each file would
/// be a request.
public final class FolderInventory implements Inventory {
  private final Folder folder;

  public FolderInventory(Folder folder) {
    this.folder = folder;
  }

  @Override
  public void list(Predicate<Listed> entries) throws IOException {
    folder.walk((key, bytes) ->
        entries.test(
            Files.isReadable(folder.at(key)) ? Listed.of(key, bytes) : Listed.locked(key, bytes)));
  }
}
