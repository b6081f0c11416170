package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Files that a folder may contain and a bucket cannot, through the whole service.
@Timeout(60)
final class OddFilesTest {
  /// Kernel files that even root cannot read, in a folder in which even root cannot write.
  private static final Path CLOSED = Path.of("/proc/sys/vm");

  private static final Pattern TAG = Pattern.compile("(?im)^ETag: (.*)$");

  @TempDir private Path around;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private Path folder;
  private FolderS3 s3;
  private S3Client client;
  private LocalServer server;

  @BeforeEach
  void start() throws Exception {
    folder = Files.createDirectory(around.resolve("pictures"));
    Files.createDirectory(around.resolve("originals"));
    Files.write(around.resolve("originals/sibling.png"), Pictures.png(9, 9, Color.BLUE));
    Files.write(folder.resolve("photo.png"), Pictures.png(60, 40, Color.RED));
    serve(folder);
  }

  private void serve(Path originals) throws Exception {
    s3 = FolderS3.start(Folder.at(originals), "127.0.0.1", 0);
    client = client();
    server =
        LocalServer.start(
            TestSettings.of(
                s3,
                Map.of(),
                false,
                entry -> entry.error().ifPresent(error -> faults.add(error.toString()))));
  }

  /// Creates a client without `100 Continue`, because the JDK then loses an answer that precedes
  /// it.
  private S3Client client() {
    AwsBasicCredentials key = AwsBasicCredentials.create(s3.key().id(), s3.key().secret());
    return S3Client.builder()
        .endpointOverride(s3.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(key))
        .serviceConfiguration(s -> s.pathStyleAccessEnabled(true).expectContinueEnabled(false))
        .build();
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
    s3.close();
  }

  @Test
  void anOriginalThatIsOverwrittenTwiceInASecondHasThreeTags() throws Exception {
    Set<String> tags = new HashSet<>();
    Path original = folder.resolve("swap.png");
    for (Color colour : List.of(Color.RED, Color.BLUE, Color.PINK)) {
      Files.write(original, Pictures.png(60, 40, colour));
      tags.add(tag("/swap_w50.png"));
      Thread.sleep(20);
    }
    assertThat(tags).hasSize(3);
  }

  @Test
  void anUploadThatIsOverwrittenInPlaceLosesTheTagThatItHad() throws Exception {
    put("up.png", Pictures.png(60, 40, Color.RED));
    String uploaded = head("up.png");
    String before = tag("/up_w50.png");
    Thread.sleep(20);
    Files.write(folder.resolve("up.png"), Pictures.png(60, 40, Color.BLUE));
    assertThat(head("up.png")).isNotEqualTo(uploaded);
    assertThat(tag("/up_w50.png")).isNotEqualTo(before);
  }

  @Test
  void conditionsAreJudgedByTheTagThatWasTold() {
    for (String key : List.of("photo.png", "put.png")) {
      put("put.png", new byte[] {1});
      String tag = head(key);
      String bucket = FolderS3.BUCKET;
      client.getObjectAsBytes(get -> get.bucket(bucket).key(key).ifMatch(tag));
      assertThatThrownBy(
              () -> client.getObjectAsBytes(get -> get.bucket(bucket).key(key).ifMatch("\"x\"")))
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
      assertThatThrownBy(
              () -> client.getObjectAsBytes(get -> get.bucket(bucket).key(key).ifNoneMatch(tag)))
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(304));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 218, 219, 240, 255})
  void aNameMayBeAsLongAsTheFileSystemAllows(int length) throws Exception {
    String key = "deep/" + "n".repeat(length - 4) + ".png";
    put(key, Pictures.png(60, 40, Color.RED));
    assertThat(folder.resolve(key)).isRegularFile();
    assertThat(get("/deep/" + "n".repeat(length - 4) + "_w50.png")).startsWith("HTTP/1.1 200");
    client.copyObject(copy ->
        copy.sourceBucket(FolderS3.BUCKET)
            .sourceKey(key)
            .destinationBucket(FolderS3.BUCKET)
            .destinationKey("b" + key));
    assertThat(folder.resolve("b" + key)).hasSameBinaryContentAs(folder.resolve(key));
    assertThatThrownBy(() ->
            client.putObject(
                put -> put.bucket(FolderS3.BUCKET).key(key).ifNoneMatch("*"),
                RequestBody.fromString("x")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    try (var files = Files.list(folder.resolve("deep"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aNameThatIsLongerIsRefusedAndNotThere() throws Exception {
    String name = "n".repeat(252);
    assertThat(get("/" + name + "_w50.png")).startsWith("HTTP/1.1 404");
    assertThatThrownBy(() -> put(name + ".png", new byte[1]))
        .isInstanceOfSatisfying(
            S3Exception.class, e -> assertThat(e.statusCode()).isBetween(400, 499));
  }

  @Test
  void whatIsNoFileIsNotThereAndHoldsNobodyUp() throws Exception {
    Path pipe = folder.resolve("pipe.png");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
    Files.createSymbolicLink(folder.resolve("link.png"), pipe);
    Set<Integer> statuses = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      statuses.add(Wire.status(get("/pipe_w50.png")));
      statuses.add(Wire.status(get("/link_w50.png")));
    }
    assertThat(statuses).containsExactly(404);
    assertThat(get("/photo_w50.png")).startsWith("HTTP/1.1 200");
  }

  @Test
  void aFileThatCannotBeReadIsAFaultOfConfigurationAndNotSilence() throws Exception {
    assumeTrue(Files.exists(CLOSED.resolve("compact_memory")), "not Linux");
    reopen(CLOSED);
    assertThat(get("/compact_memory")).startsWith("HTTP/1.1 502");
    assertThat(faults).singleElement().asString().contains("compact_memory", "403 AccessDenied");
  }

  @Test
  void aFolderThatCannotBeWrittenToRefusesUploads() throws Exception {
    assumeTrue(Files.isDirectory(CLOSED), "not Linux");
    reopen(CLOSED);
    refuses("new.png");
  }

  @Test
  void aFolderWithoutPermissionToWriteRefusesUploads() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(closed), "root may write everywhere");
    refuses("closed/new.png");
    refuses("closed/" + "n".repeat(240));
  }

  private void refuses(String key) {
    assertThatThrownBy(() -> put(key, new byte[] {1}))
        .isInstanceOfSatisfying(
            S3Exception.class, refusal -> assertThat(refusal.statusCode()).isEqualTo(403));
  }

  @Test
  void aSiblingThatIsCalledAsTheBucketIsNotTheBucket() throws Exception {
    assertThat(get("/sibling_w50.png")).startsWith("HTTP/1.1 404");
    List<String> keys = new ArrayList<>();
    client
        .listObjectsV2(list -> list.bucket(FolderS3.BUCKET))
        .contents()
        .forEach(object -> keys.add(object.key()));
    assertThat(keys).containsExactly("photo.png");
    assertThatThrownBy(() -> client.headBucket(head -> head.bucket("pictures")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(404));
  }

  private void reopen(Path originals) throws Exception {
    stop();
    serve(originals);
  }

  private void put(String key, byte[] bytes) {
    client.putObject(put -> put.bucket(FolderS3.BUCKET).key(key), RequestBody.fromBytes(bytes));
  }

  private String head(String key) {
    return client.headObject(head -> head.bucket(FolderS3.BUCKET).key(key)).eTag();
  }

  private String tag(String path) throws IOException {
    String answer = get(path);
    Matcher tag = TAG.matcher(answer);
    assertThat(tag.find()).as(answer).isTrue();
    return tag.group(1);
  }

  private String get(String path) throws IOException {
    URI url = server.url();
    return Wire.exchange(url, Wire.get(path));
  }
}
