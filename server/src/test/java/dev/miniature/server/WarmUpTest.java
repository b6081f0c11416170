package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.CountedOriginals;
import dev.miniature.image.render.Renderer;
import dev.miniature.s3.S3Originals;
import dev.miniature.s3.S3Timeouts;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class WarmUpTest {
  @TempDir private Path folder;

  @Test
  void theStoreIsAskedOnceForWhatItDoesNotHave() throws Exception {
    try (FolderS3 s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
        S3Originals store = store(s3)) {
      CountedOriginals counted = new CountedOriginals(store);
      try (WarmUp _ =
          WarmUp.start(
              counted, Renderer.create(), styles(), WarmUp.AFTER_THE_FIRST_REQUEST, () -> {})) {
        while (counted.requests().isEmpty()) {
          Thread.sleep(20);
        }
      }
      assertThat(counted.requests()).containsExactly("head miniature/no-such-original");
    }
  }

  @Test
  void anInterruptedOneHasAskedNothing() throws Exception {
    try (FolderS3 s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
        S3Originals store = store(s3)) {
      CountedOriginals counted = new CountedOriginals(store);
      WarmUp.start(counted, Renderer.create(), styles(), WarmUp.AFTER_THE_FIRST_REQUEST, () -> {})
          .close();
      assertThat(counted.requests()).isEmpty();
    }
  }

  private static Styles styles() throws InvalidStylesException {
    return StylesYaml.parse("default: w\nstyles: { w: { width: 9 } }", "styles.yaml");
  }

  private static S3Originals store(FolderS3 s3) {
    return new S3Originals(
        s3.address(), FolderS3.BUCKET, S3Timeouts.within(Duration.ofSeconds(10)));
  }
}
