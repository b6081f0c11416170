package dev.miniature.server.folder;

import static dev.miniature.server.folder.FolderS3.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.page.Listed;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

final class FolderS3Test {
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
  void whatLiesInTheFolderCanBeRead() {
    assertThat(served.read("shop/tür +[1].png")).isEqualTo("door");
  }

  @Test
  void whatIsDroppedIntoTheFolderCanBeReadAtOnce() throws IOException {
    Files.writeString(served.folder().resolve("new.png"), "new");
    assertThat(served.read("new.png")).isEqualTo("new");
  }

  @Test
  void whatIsUploadedLandsInTheFolder() {
    served.put("2024/März/photo.png", "photo");
    assertThat(served.folder().resolve("2024/März/photo.png")).hasContent("photo");
  }

  @Test
  void anUploadInPartsIsOneFileAtTheEndAndNoneBefore() {
    byte[] part = new byte[5 * 1024 * 1024];
    String id =
        served
            .s3()
            .createMultipartUpload(create -> create.bucket(BUCKET).key("large.png"))
            .uploadId();
    List<CompletedPart> parts = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      UploadPartRequest request =
          UploadPartRequest.builder()
              .bucket(BUCKET)
              .key("large.png")
              .uploadId(id)
              .partNumber(number)
              .build();
      String tag = served.s3().uploadPart(request, RequestBody.fromBytes(part)).eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }
    assertThat(served.s3().listObjectsV2(list -> list.bucket(BUCKET)).contents()).hasSize(1);
    served
        .s3()
        .completeMultipartUpload(complete ->
            complete
                .bucket(BUCKET)
                .key("large.png")
                .uploadId(id)
                .multipartUpload(upload -> upload.parts(parts)));
    assertThat(served.folder().resolve("large.png")).hasSize(2L * part.length);
    assertThat(served.folder())
        .isDirectoryNotContaining("glob:**/.mpus*")
        .isDirectoryNotContaining("glob:**/.s3proxy*");
  }

  @Test
  void anUploadReplacesWhatWasThere() {
    served.put("shop/tür +[1].png", "another door");
    assertThat(served.folder().resolve("shop/tür +[1].png")).hasContent("another door");
    assertThat(served.read("shop/tür +[1].png")).isEqualTo("another door");
  }

  @Test
  void whatIsDeletedIsGoneFromTheFolder() {
    served.s3().deleteObject(delete -> delete.bucket(BUCKET).key("shop/tür +[1].png"));
    assertThat(served.folder().resolve("shop/tür +[1].png")).doesNotExist();
    assertThat(served.folder()).exists();
  }

  @Test
  void aListingShowsOnlyWhatCanBeRead() {
    assertThat(served.s3().listObjectsV2(list -> list.bucket(BUCKET)).contents())
        .extracting(S3Object::key)
        .containsExactly("shop/tür +[1].png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\001", "\\302\\205", "\\357\\277\\276", "\\357\\277\\277", "\\377"})
  void aNameThatCannotBeListedHidesNoOther(String bytes) throws Exception {
    String command = "touch \"$(printf 'a" + bytes + "b.png')\"";
    Process shell =
        new ProcessBuilder("sh", "-c", command).directory(served.folder().toFile()).start();
    assertThat(shell.waitFor()).isZero();
    assertThat(served.s3().listObjectsV2(list -> list.bucket(BUCKET)).contents())
        .extracting(S3Object::key)
        .containsExactly("shop/tür +[1].png");
    List<Listed> onThePage = new ArrayList<>();
    new FolderInventory(served.server().folder()).list(onThePage::add);
    assertThat(onThePage).containsExactly(Listed.of("shop/tür +[1].png", 4));
  }

  @Test
  void aListingHasTagsSizesAndPages() {
    served.put("a.png", "1");
    served.put("b/c.png", "22");
    served.put("b/d.png", "333");
    var first = served.s3().listObjectsV2(list -> list.bucket(BUCKET).maxKeys(2));
    assertThat(first.contents()).extracting(S3Object::size).containsExactly(1L, 2L);
    assertThat(first.contents()).allSatisfy(object -> assertThat(object.eTag()).isNotEmpty());
    String token = first.nextContinuationToken();
    var second = served.s3().listObjectsV2(l -> l.bucket(BUCKET).continuationToken(token));
    assertThat(second.contents())
        .extracting(S3Object::key)
        .containsExactly("b/d.png", "shop/tür +[1].png");
    assertThat(second.isTruncated()).isFalse();
  }

  @Test
  void aListingWithADelimiterShowsFolders() {
    served.put("a.png", "1");
    served.put("shop/deep/c.png", "22");
    var page = served.s3().listObjectsV2(list -> list.bucket(BUCKET).delimiter("/"));
    assertThat(page.contents()).extracting(S3Object::key).containsExactly("a.png");
    assertThat(page.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("shop/");
    var inside = served.s3().listObjectsV2(l -> l.bucket(BUCKET).delimiter("/").prefix("shop/"));
    assertThat(inside.commonPrefixes())
        .extracting(CommonPrefix::prefix)
        .containsExactly("shop/deep/");
  }

  @Test
  void aPortThatIsTakenIsNoObstacle() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        FolderS3 other =
            FolderS3.start(Folder.at(served.folder()), "127.0.0.1", taken.getLocalPort())) {
      assertThat(other.endpoint().getPort()).isPositive().isNotEqualTo(taken.getLocalPort());
    }
  }
}
