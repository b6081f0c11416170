package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.pictures.GainMapJpegs;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.StylesYaml;
import org.junit.jupiter.api.Test;

/// Styles that keep gain maps, at the door. The renderer here is without the JPEG core, so none is
/// kept.
final class GainMapAnswersTest {
  private static final byte[] PICTURE = Jpegs.encode(Scenes.clear(90, 60), 90);
  private static final byte[] MAP = Jpegs.grey(Scenes.clear(45, 30), 90);

  private final KeptInMemory originals =
      new KeptInMemory()
          .keep("phone.jpg", GainMapJpegs.phone(PICTURE, MAP))
          .keep("plain.jpg", PICTURE);

  @Test
  void theLogSaysWhatBecameOfTheMap() throws Exception {
    Asked asked = asked("hdr: keep");
    assertThat(asked.get("/phone_w.jpg").status()).isEqualTo(200);
    assertThat(asked.logged().toJson()).contains("\"hdr\":\"dropped: the JPEG core is off\"");
    assertThat(asked.get("/plain_w.jpg").status()).isEqualTo(200);
    assertThat(asked.logged().toJson()).doesNotContain("\"hdr\"");
  }

  @Test
  void nothingIsSaidWhereNoStyleAsks() throws Exception {
    Asked asked = asked("quality: 80");
    assertThat(asked.get("/phone_w.jpg").status()).isEqualTo(200);
    assertThat(asked.logged().toJson()).doesNotContain("\"hdr\"");
  }

  @Test
  void theChoiceCountsInTheTag() throws Exception {
    String kept = tag("hdr: keep");
    assertThat(kept).isNotEqualTo(tag("quality: 80"));
    assertThat(tag("hdr: drop")).isNotEqualTo(kept);
  }

  private String tag(String key) throws InvalidStylesException {
    return asked(key).head("/phone_w.jpg").headers().getOrDefault("ETag", "");
  }

  private Asked asked(String key) throws InvalidStylesException {
    String yaml = "default: w\nstyles: { w: { width: 30, KEY } }";
    return Asked.of(originals, StylesYaml.parse(yaml.replace("KEY", key), "test.yaml"));
  }
}
