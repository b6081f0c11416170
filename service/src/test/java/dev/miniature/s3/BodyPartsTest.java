package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.HASTY;
import static dev.miniature.s3.AskingS3.address;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/// Parts for which the system has too few threads.
@ExtendWith(NoSocketLeft.class)
@Timeout(60)
final class BodyPartsTest {
  private static final byte[] BODY = Bodies.random(300_000);
  private static final GetObjectRequest WHOLE =
      GetObjectRequest.builder().bucket("originals").key("photo.jpg").build();

  @Test
  void whereOneHasNoThreadTheOthersAreClosedWithThem() throws Exception {
    int third = BODY.length / 3;
    try (var server = new ScriptedServer(stuckPart(third, 2 * third));
        S3Client s3 = address(server.endpoint()).open(HASTY)) {
      BodyParts parts = new BodyParts(new byte[BODY.length], 0, 3, _ -> {});
      int[] begun = {0};
      parts.fetch(
          s3,
          WHOLE,
          "\"e1\"",
          call -> {
            if (begun[0]++ > 0) {
              throw AbortedException.create("No thread is available");
            }
            return InTime.begin(call);
          });
      assertThat(parts.areSent()).isFalse();
      assertThat(parts.areIgnored()).isFalse();
      parts.close();
    }
  }

  private static ScriptedServer.Step stuckPart(int from, int to) {
    return out -> {
      Bodies.part(BODY, from, to).answer(new FirstBytes(out, 1_000));
      out.flush();
      Thread.sleep(30_000);
      return false;
    };
  }
}
