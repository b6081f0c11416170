package dev.miniature.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.Original;
import dev.miniature.delivery.OriginalTooLargeException;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.Version;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests against a real S3 server that checks signatures.
final class S3OriginalsTest {
  private static final S3Timeouts PATIENT = S3Timeouts.within(Duration.ofSeconds(10));
  private static final byte[] BYTES = "not a picture".getBytes(StandardCharsets.UTF_8);
  private static final long PLENTY = 1_000_000;

  private static LoopbackS3 s3;
  private static S3Originals originals;

  @BeforeAll
  static void start() throws Exception {
    s3 = LoopbackS3.inMemory();
    originals = new S3Originals(s3.address(), LoopbackS3.BUCKET, PATIENT);
  }

  @AfterAll
  static void stop() {
    originals.close();
    s3.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "photo.jpg",
        "shop/2024/photo.jpg",
        "a b/ü+%.jpg",
        "100%.png",
        "a[1] (2) & 'c'.png",
        "写真/猫🐈.webp",
        "~tilde_*!$,;=:@.gif"
      })
  void bringsWhatLiesUnderTheKey(String name) throws Exception {
    s3.put(name, BYTES);

    Original original = fetch(originals, name);

    assertThat(original.bytes().whole()).isEqualTo(BYTES);
    assertThat(original.version().length()).hasValue(BYTES.length);
    assertThat(original.version().etag()).isPresent();
    assertThat(original.version().lastModified())
        .isCloseTo(Instant.now(), within(60, ChronoUnit.SECONDS));
  }

  @Test
  void listsTheKeysThatBeginAlike() throws Exception {
    for (String key : List.of("list/a.png", "list/a.jpg", "list/a.b.png", "list/b.png")) {
      s3.put(key, BYTES);
    }
    assertThat(originals.startingWith("list/a.", 10, soon()))
        .extracting(ObjectKey::name)
        .containsExactly("list/a.b.png", "list/a.jpg", "list/a.png");
    assertThat(originals.startingWith("list/a.", 2, soon())).hasSize(2);
    assertThat(originals.startingWith("list/c.", 10, soon())).isEmpty();
  }

  @Test
  void theVersionIsTheSameWithAndWithoutTheBody() throws Exception {
    s3.put("same.jpg", BYTES);

    Version version = originals.version(new ObjectKey("same.jpg"), soon()).orElseThrow();

    assertThat(version).isEqualTo(fetch(originals, "same.jpg").version());
  }

  @Test
  void metadataComeAlongByNamesInLowerCase() throws Exception {
    Map<String, String> said = Map.of("focus", "0.4,0.3", "Credit", "A. Nobody");
    s3.put("said.jpg", BYTES, said);

    Version version = originals.version(new ObjectKey("said.jpg"), soon()).orElseThrow();

    assertThat(version.metadata())
        .containsExactlyInAnyOrderEntriesOf(Map.of("focus", "0.4,0.3", "credit", "A. Nobody"));
    assertThat(fetch(originals, "said.jpg").version()).isEqualTo(version);
  }

  @Test
  void aKeyNobodyStoredIsEmpty() throws Exception {
    assertThat(originals.fetch(new ObjectKey("gone.jpg"), PLENTY, soon())).isEmpty();
    assertThat(originals.version(new ObjectKey("gone.jpg"), soon())).isEmpty();
  }

  @Test
  void anEmptyFileHasNoBytes() throws Exception {
    s3.put("empty.jpg", new byte[0]);

    assertThat(fetch(originals, "empty.jpg").bytes().whole()).isEmpty();
  }

  @Test
  void aFileOfJustTheLimitIsRead() throws Exception {
    s3.put("just.jpg", BYTES);

    assertThat(originals.fetch(new ObjectKey("just.jpg"), BYTES.length, soon())).isPresent();
  }

  @Test
  void aFileOverTheLimitIsNot() {
    s3.put("over.jpg", BYTES);

    assertThatExceptionOfType(OriginalTooLargeException.class)
        .isThrownBy(() -> originals.fetch(new ObjectKey("over.jpg"), BYTES.length - 1, soon()))
        .returns((long) BYTES.length, OriginalTooLargeException::length);
  }

  @Test
  void afterAFileOverTheLimitTheNextOneIsServed() throws Exception {
    s3.put("huge.jpg", new byte[3_000_000]);
    s3.put("small.jpg", BYTES);

    assertThatExceptionOfType(OriginalTooLargeException.class)
        .isThrownBy(() -> originals.fetch(new ObjectKey("huge.jpg"), 100, soon()));
    assertThat(fetch(originals, "small.jpg").bytes().whole()).isEqualTo(BYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AKIALOOPBACK", "AKIASTRANGER"})
  void aWrongKeyIsRefused(String id) {
    S3Address address = S3Address.of(s3.endpoint(), new AccessKey(id, "wrong"));
    try (S3Originals locked = new S3Originals(address, LoopbackS3.BUCKET, PATIENT)) {
      assertThatExceptionOfType(StoreRefusedException.class)
          .isThrownBy(() -> locked.fetch(new ObjectKey("photo.jpg"), PLENTY, soon()))
          .withMessageContaining("403");
      assertThatExceptionOfType(StoreRefusedException.class)
          .isThrownBy(() -> locked.version(new ObjectKey("photo.jpg"), soon()))
          .withMessageContaining("403");
    }
  }

  @Test
  void aBucketThatIsNotThereIsRefused() {
    try (S3Originals lost = new S3Originals(s3.address(), "no-such-bucket", PATIENT)) {
      assertThatExceptionOfType(StoreRefusedException.class)
          .isThrownBy(() -> lost.fetch(new ObjectKey("photo.jpg"), PLENTY, soon()))
          .withMessageContaining("NoSuchBucket")
          .withMessageContaining("no-such-bucket/photo.jpg");
    }
  }

  @Test
  void withoutABodyAMissingBucketLooksLikeAMissingKey() throws Exception {
    try (S3Originals lost = new S3Originals(s3.address(), "no-such-bucket", PATIENT)) {
      assertThat(lost.version(new ObjectKey("photo.jpg"), soon())).isEmpty();
    }
  }

  @Test
  void nothingIsAskedAfterTheDeadline() {
    Deadline passed = Deadline.in(Duration.ofMillis(-1));

    assertThatExceptionOfType(DeadlinePassedException.class)
        .isThrownBy(() -> originals.fetch(new ObjectKey("photo.jpg"), PLENTY, passed));
    assertThatExceptionOfType(DeadlinePassedException.class)
        .isThrownBy(() -> originals.version(new ObjectKey("photo.jpg"), passed));
  }

  @Test
  void aFileDroppedIntoAFolderHasAVersionWithoutATag(@TempDir Path folder) throws Exception {
    try (LoopbackS3 onFolder = LoopbackS3.on(folder);
        S3Originals dropped = new S3Originals(onFolder.address(), LoopbackS3.BUCKET, PATIENT)) {
      Files.write(folder.resolve(LoopbackS3.BUCKET).resolve("dropped ü.jpg"), BYTES);

      Original original = fetch(dropped, "dropped ü.jpg");

      assertThat(original.bytes().whole()).isEqualTo(BYTES);
      assertThat(original.version().etag()).isEmpty();
      assertThat(dropped.version(new ObjectKey("dropped ü.jpg"), soon()))
          .contains(original.version());
    }
  }

  private static Original fetch(S3Originals from, String name) throws Exception {
    return from.fetch(new ObjectKey(name), PLENTY, soon()).orElseThrow();
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }
}
