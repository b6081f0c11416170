package dev.miniature.server.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.s3.S3Timeouts;
import dev.miniature.server.page.BucketInventory;
import dev.miniature.server.page.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// The originals of a bucket, and those of a folder, as the page lists them.
final class BucketInventoryTest {
  @TempDir private Path folder;
  private FolderS3 store;
  private S3Client s3;

  @BeforeEach
  void start() throws Exception {
    Files.createDirectory(folder.resolve("shop"));
    for (String name : List.of("a.png", "shop/b.png", ".hidden.png")) {
      Files.writeString(folder.resolve(name), "12345");
    }
    store = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    s3 = store.address().open(S3Timeouts.within(Duration.ofSeconds(10)));
  }

  @AfterEach
  void stop() {
    s3.close();
    store.close();
  }

  @Test
  void bothListTheSame() throws Exception {
    List<Listed> inBucket = new ArrayList<>();
    new BucketInventory(s3, FolderS3.BUCKET).list(inBucket::add);
    List<Listed> inFolder = new ArrayList<>();
    new FolderInventory(store.folder()).list(inFolder::add);
    assertThat(inBucket)
        .containsExactlyInAnyOrder(Listed.of("a.png", 5), Listed.of("shop/b.png", 5))
        .containsExactlyInAnyOrderElementsOf(inFolder);
  }

  @Test
  void theListEndsWhenEnoughIsKnown() throws Exception {
    List<Listed> first = new ArrayList<>();
    new BucketInventory(s3, FolderS3.BUCKET).list(entry -> first.add(entry) && first.isEmpty());
    assertThat(first).hasSize(1);
  }

  @Test
  void aBucketThatIsMissingCannotBeListed() {
    assertThatThrownBy(() -> new BucketInventory(s3, "none").list(_ -> true))
        .isInstanceOf(IOException.class);
  }
}
