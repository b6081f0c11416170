package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.s3.AccessKey;
import dev.miniature.s3.S3Address;
import dev.miniature.s3.S3Timeouts;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

final class FolderS3Test {
  private static final S3Timeouts TIMEOUTS = S3Timeouts.within(Duration.ofSeconds(10));

  @TempDir private Path outside;
  private Path folder;
  private FolderS3 server;
  private S3Client s3;

  @BeforeEach
  void start() throws Exception {
    folder = Files.createDirectory(outside.resolve("My pictures"));
    Files.createDirectories(outside.resolve("sibling"));
    Files.writeString(outside.resolve("secret.png"), "secret");
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/config"), "secret");
    Files.writeString(folder.resolve(".env"), "secret");
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/tür +[1].png"), "door");
    Files.createSymbolicLink(folder.resolve("escape.png"), outside.resolve("secret.png"));
    Files.createSymbolicLink(folder.resolve("up"), outside);
    server = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    s3 = client();
  }

  /// Asks for no `100 Continue`: the S3 server closes a connection on which it was asked for, a
  /// moment after the JDK has taken it for the next request.
  private S3Client client() {
    AwsBasicCredentials key = AwsBasicCredentials.create(server.key().id(), server.key().secret());
    return S3Client.builder()
        .endpointOverride(server.address().endpoint().orElseThrow())
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(key))
        .serviceConfiguration(s -> s.pathStyleAccessEnabled(true).expectContinueEnabled(false))
        .build();
  }

  @AfterEach
  void stop() {
    s3.close();
    server.close();
  }

  @Test
  void whatLiesInTheFolderCanBeRead() {
    assertThat(read("shop/tür +[1].png")).isEqualTo("door");
  }

  @Test
  void whatIsDroppedIntoTheFolderCanBeReadAtOnce() throws IOException {
    Files.writeString(folder.resolve("new.png"), "new");
    assertThat(read("new.png")).isEqualTo("new");
  }

  @Test
  void whatIsUploadedLandsInTheFolder() {
    put("2024/März/photo.png", "photo");
    assertThat(folder.resolve("2024/März/photo.png")).hasContent("photo");
  }

  @Test
  void anUploadInPartsIsOneFileAtTheEndAndNoneBefore() {
    byte[] part = new byte[5 * 1024 * 1024];
    String id =
        s3.createMultipartUpload(create -> create.bucket(FolderS3.BUCKET).key("large.png"))
            .uploadId();
    List<CompletedPart> parts = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      UploadPartRequest request =
          UploadPartRequest.builder()
              .bucket(FolderS3.BUCKET)
              .key("large.png")
              .uploadId(id)
              .partNumber(number)
              .build();
      String tag = s3.uploadPart(request, RequestBody.fromBytes(part)).eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }
    assertThat(s3.listObjectsV2(list -> list.bucket(FolderS3.BUCKET)).contents()).hasSize(1);
    s3.completeMultipartUpload(complete ->
        complete
            .bucket(FolderS3.BUCKET)
            .key("large.png")
            .uploadId(id)
            .multipartUpload(upload -> upload.parts(parts)));
    assertThat(folder.resolve("large.png")).hasSize(2L * part.length);
    assertThat(folder)
        .isDirectoryNotContaining("glob:**/.mpus*")
        .isDirectoryNotContaining("glob:**/.s3proxy*");
  }

  @Test
  void anUploadReplacesWhatWasThere() {
    put("shop/tür +[1].png", "another door");
    assertThat(folder.resolve("shop/tür +[1].png")).hasContent("another door");
    assertThat(read("shop/tür +[1].png")).isEqualTo("another door");
  }

  @Test
  void whatIsDeletedIsGoneFromTheFolder() {
    s3.deleteObject(delete -> delete.bucket(FolderS3.BUCKET).key("shop/tür +[1].png"));
    assertThat(folder.resolve("shop/tür +[1].png")).doesNotExist();
    assertThat(folder).exists();
  }

  @Test
  void thereIsOneBucketAndItsSiblingsAreNone() {
    assertThat(s3.listBuckets().buckets()).extracting(Bucket::name).containsExactly("originals");
  }

  @Test
  void aListingShowsOnlyWhatCanBeRead() {
    assertThat(s3.listObjectsV2(list -> list.bucket(FolderS3.BUCKET)).contents())
        .extracting(S3Object::key)
        .containsExactly("shop/tür +[1].png");
  }

  @Test
  void aListingHasTagsSizesAndPages() {
    put("a.png", "1");
    put("b/c.png", "22");
    put("b/d.png", "333");
    var first = s3.listObjectsV2(list -> list.bucket(FolderS3.BUCKET).maxKeys(2));
    assertThat(first.contents()).extracting(S3Object::size).containsExactly(1L, 2L);
    assertThat(first.contents()).allSatisfy(object -> assertThat(object.eTag()).isNotEmpty());
    String token = first.nextContinuationToken();
    var second = s3.listObjectsV2(l -> l.bucket(FolderS3.BUCKET).continuationToken(token));
    assertThat(second.contents())
        .extracting(S3Object::key)
        .containsExactly("b/d.png", "shop/tür +[1].png");
    assertThat(second.isTruncated()).isFalse();
  }

  @Test
  void aListingWithADelimiterShowsFolders() {
    put("a.png", "1");
    put("shop/deep/c.png", "22");
    var page = s3.listObjectsV2(list -> list.bucket(FolderS3.BUCKET).delimiter("/"));
    assertThat(page.contents()).extracting(S3Object::key).containsExactly("a.png");
    assertThat(page.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("shop/");
    var inside = s3.listObjectsV2(l -> l.bucket(FolderS3.BUCKET).delimiter("/").prefix("shop/"));
    assertThat(inside.commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly("shop/deep/");
  }

  @Test
  void aBucketThatIsNotThereCannotBeListed() {
    assertThatThrownBy(() -> s3.listObjectsV2(list -> list.bucket("sibling")))
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
    assertThatThrownBy(() -> read(key)).isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> s3.headObject(head -> head.bucket(FolderS3.BUCKET).key(key)))
        .isInstanceOf(NoSuchKeyException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.png", "shop/../../secret.png", "../sibling/x.png"})
  void noPathLeadsOutOfTheFolder(String key) {
    assertThatThrownBy(() -> read(key)).isInstanceOf(S3Exception.class);
    assertThatThrownBy(() -> put(key, "written")).isInstanceOf(SdkException.class);
    assertThat(outside.resolve("secret.png")).hasContent("secret");
    assertThat(outside.resolve("sibling")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {".env", ".git/config", "up/new.png", "escape.png"})
  void nothingIsWrittenWhereNothingCanBeRead(String key) {
    assertThatThrownBy(() -> put(key, "written")).isInstanceOf(SdkException.class);
    assertThatThrownBy(() ->
            s3.copyObject(copy ->
                copy.sourceBucket(FolderS3.BUCKET)
                    .sourceKey("shop/tür +[1].png")
                    .destinationBucket(FolderS3.BUCKET)
                    .destinationKey(key)))
        .isInstanceOf(S3Exception.class);
    assertThat(outside.resolve("secret.png")).hasContent("secret");
    assertThat(folder.resolve(".env")).hasContent("secret");
    assertThat(outside.resolve("new.png")).doesNotExist();
  }

  @Test
  void bucketsAreNeitherMadeNorRemoved() {
    assertThatThrownBy(() -> s3.createBucket(create -> create.bucket("another")))
        .isInstanceOf(S3Exception.class);
    assertThatThrownBy(() -> s3.deleteBucket(delete -> delete.bucket(FolderS3.BUCKET)))
        .isInstanceOf(S3Exception.class);
    assertThat(read("shop/tür +[1].png")).isEqualTo("door");
  }

  @Test
  void whoSignsWithAnotherKeyIsRefused() {
    S3Address wrong = S3Address.of(server.endpoint(), new AccessKey("miniature", "wrong"));
    try (S3Client stranger = wrong.open(TIMEOUTS)) {
      assertThatThrownBy(() -> stranger.listBuckets())
          .isInstanceOfSatisfying(
              S3Exception.class, refusal -> assertThat(refusal.statusCode()).isEqualTo(403));
    }
  }

  @Test
  void aPortThatIsTakenIsNoObstacle() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        FolderS3 other = FolderS3.start(Folder.at(folder), "127.0.0.1", taken.getLocalPort())) {
      assertThat(other.endpoint().getPort()).isPositive().isNotEqualTo(taken.getLocalPort());
    }
  }

  @Test
  void theKeyIsAnotherAtEachStartAndNeverAWellKnownOne() throws Exception {
    try (FolderS3 next = FolderS3.start(Folder.at(folder), "127.0.0.1", 0)) {
      assertThat(next.key().secret()).hasSize(40).isNotEqualTo(server.key().secret());
    }
  }

  @Test
  void aScriptMayKeepASecretThatIsLongEnough() throws Exception {
    String secret = "0123456789abcdef";
    assertThat(FolderKey.of(Map.of(FolderKey.VARIABLE, secret)).secret()).isEqualTo(secret);
    assertThatThrownBy(() -> FolderKey.of(Map.of(FolderKey.VARIABLE, "miniature")))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining(FolderKey.VARIABLE);
  }

  private String read(String key) {
    return s3.getObjectAsBytes(get -> get.bucket(FolderS3.BUCKET).key(key)).asUtf8String();
  }

  private void put(String key, String text) {
    s3.putObject(put -> put.bucket(FolderS3.BUCKET).key(key), RequestBody.fromString(text));
  }
}
