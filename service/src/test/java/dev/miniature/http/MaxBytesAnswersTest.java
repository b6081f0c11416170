package dev.miniature.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.StylesYaml;
import org.junit.jupiter.api.Test;

/// Styles that bound the bytes of their thumbnails, at the door.
final class MaxBytesAnswersTest {
  private final KeptInMemory originals =
      new KeptInMemory().keep("photo.jpg", Jpegs.encode(Scenes.photo(900, 600), 92));

  @Test
  void aThumbnailHasNoMoreBytesThanItsStyleAllows() throws Exception {
    Asked asked = asked("maxBytes: 9000");
    HttpReply reply = asked.get("/photo_mail.jpg");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).hasSizeBetween(6_000, 9_000);
    assertThat(asked.get("/photo_free.jpg").body()).hasSizeGreaterThan(9_000);
  }

  @Test
  void whatCannotFitIsToldWithWhatWould() throws Exception {
    Asked asked = asked("maxBytes: 800");
    HttpReply reply = asked.get("/photo_mail.jpg");
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.headers()).containsEntry("Cache-Control", "public, max-age=60");
    assertThat(new String(reply.body(), UTF_8))
        .containsPattern(
            "The thumbnail takes at least (\\d+) bytes, and at most 800 are allowed by its"
                + " style \\(maxBytes\\)\\. About \\d+×\\d+ pixels would fit, or this size with"
                + " maxBytes \\1\\.");
    assertThat(asked.logged().outcome()).isEqualTo("thumbnailTooLarge");
  }

  @Test
  void theBoundCountsInTheTag() throws Exception {
    assertThat(asked("maxBytes: 9000").head("/photo_mail.jpg").headers().get("ETag"))
        .isNotEqualTo(asked("maxBytes: 9001").head("/photo_mail.jpg").headers().get("ETag"))
        .isNotEqualTo(asked("quality: 80").head("/photo_mail.jpg").headers().get("ETag"));
  }

  private Asked asked(String key) throws InvalidStylesException {
    String yaml =
        """
        default: free
        styles:
          free: { width: 300 }
          mail: { width: 300, KEY }
        """;
    return Asked.of(originals, StylesYaml.parse(yaml.replace("KEY", key), "test.yaml"));
  }
}
