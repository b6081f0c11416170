package dev.miniature.server.folder;

import static dev.miniature.server.folder.FolderS3.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.s3.AccessKey;
import dev.miniature.s3.S3Address;
import dev.miniature.s3.S3Timeouts;
import dev.miniature.server.startup.CannotRunException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The S3 server of a folder does not expose private files.
final class FolderS3PrivacyTest {
  private static final S3Timeouts TIMEOUTS = S3Timeouts.within(Duration.ofSeconds(10));

  @TempDir private Path outside;
  private ServedFolder served;

  @BeforeEach
  void start() throws Exception {
    served = new ServedFolder(outside);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void thereIsOneBucketAndItsSiblingsAreNone() {
    assertThat(served.s3().listBuckets().buckets())
        .extracting(Bucket::name)
        .containsExactly("originals");
  }

  @Test
  void aBucketThatIsNotThereCannotBeListed() {
    assertThatThrownBy(() -> served.s3().listObjectsV2(list -> list.bucket("sibling")))
        .isInstanceOf(NoSuchBucketException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".env",
        ".git/config",
        "shop/../.env",
        "escape.png",
        "up/secret.png",
        "up/My pictures/.env",
        ".mpus-/../.env",
        ".mpus-x/.git/config",
        "none.png"
      })
  void whatIsHiddenOrOutsideIsNotThere(String key) {
    assertThatThrownBy(() -> served.read(key)).isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> served.s3().headObject(head -> head.bucket(BUCKET).key(key)))
        .isInstanceOf(NoSuchKeyException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.png", "shop/../../secret.png", "../sibling/x.png"})
  void noPathLeadsOutOfTheFolder(String key) {
    assertThatThrownBy(() -> served.read(key)).isInstanceOf(S3Exception.class);
    assertThatThrownBy(() -> served.put(key, "written")).isInstanceOf(SdkException.class);
    assertThat(outside.resolve("secret.png")).hasContent("secret");
    assertThat(outside.resolve("sibling")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {".env", ".git/config", "up/new.png", "escape.png"})
  void nothingIsWrittenWhereNothingCanBeRead(String key) {
    assertThatThrownBy(() -> served.put(key, "written")).isInstanceOf(SdkException.class);
    assertThatThrownBy(() ->
            served
                .s3()
                .copyObject(copy ->
                    copy.sourceBucket(BUCKET)
                        .sourceKey("shop/tür +[1].png")
                        .destinationBucket(BUCKET)
                        .destinationKey(key)))
        .isInstanceOf(S3Exception.class);
    assertThat(outside.resolve("secret.png")).hasContent("secret");
    assertThat(served.folder().resolve(".env")).hasContent("secret");
    assertThat(outside.resolve("new.png")).doesNotExist();
  }

  @Test
  void bucketsAreNeitherMadeNorRemoved() {
    assertThatThrownBy(() -> served.s3().createBucket(create -> create.bucket("another")))
        .isInstanceOf(S3Exception.class);
    assertThatThrownBy(() -> served.s3().deleteBucket(delete -> delete.bucket(BUCKET)))
        .isInstanceOf(S3Exception.class);
    assertThat(served.read("shop/tür +[1].png")).isEqualTo("door");
  }

  @Test
  void whoSignsWithAnotherKeyIsRefused() {
    S3Address wrong = S3Address.of(served.server().endpoint(), new AccessKey("miniature", "wrong"));
    try (S3Client stranger = wrong.open(TIMEOUTS)) {
      assertThatThrownBy(() -> stranger.listBuckets())
          .isInstanceOfSatisfying(
              S3Exception.class, refusal -> assertThat(refusal.statusCode()).isEqualTo(403));
    }
  }

  @Test
  void theKeyIsAnotherAtEachStartAndNeverAWellKnownOne() throws Exception {
    try (FolderS3 next = FolderS3.start(Folder.at(served.folder()), "127.0.0.1", 0)) {
      assertThat(next.key().secret()).hasSize(40).isNotEqualTo(served.server().key().secret());
    }
  }

  @Test
  void aScriptMayKeepASecretThatIsLongEnough() throws Exception {
    String secret = "0123456789abcdef";
    assertThat(FolderKey.of(Map.of(FolderKey.VARIABLE, secret)).secret()).isEqualTo(secret);
    assertThatThrownBy(() -> FolderKey.of(Map.of(FolderKey.VARIABLE, " ".repeat(20))))
        .hasMessageContaining(FolderKey.VARIABLE);
    assertThatThrownBy(() -> FolderKey.of(Map.of(FolderKey.VARIABLE, "miniature")))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining(FolderKey.VARIABLE);
  }
}
