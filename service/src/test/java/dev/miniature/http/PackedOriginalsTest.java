package dev.miniature.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackedOriginalsTest {
  private static final byte[] PNG = Pngs.encode(Patches.image(640, 480));

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZip", "x-gzip", "aws-chunked, gzip", "gzip,aws-chunked"})
  void whatIsStoredAsGzipIsUnpacked(String encoding) throws IOException {
    assertThat(kept(gzipped(PNG), encoding).get("/photo_w300.png").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity", "aws-chunked", ""})
  void whatIsNotPackedIsTakenAsItIs(String encoding) {
    assertThat(kept(PNG, encoding).get("/photo_w300.png").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "gzip, gzip", "<script>"})
  void otherEncodingsAreRefusedAndTheLogNamesThem(String encoding) {
    Asked asked = kept(PNG, encoding);
    HttpReply reply = asked.get("/photo_w300.png");

    assertThat(reply.status()).isEqualTo(415);
    assertThat(new String(reply.body(), UTF_8)).contains("unsupported Content-Encoding");
    assertThat(asked.logged().outcome()).isEqualTo("cannotUnpack");
  }

  @Test
  void whatUnpacksToMoreThanTheLimitIsTooLarge() throws IOException {
    byte[] bomb = gzipped(new byte[64_000_001]);

    assertThat(bomb).hasSizeLessThan(100_000);
    assertThat(kept(bomb, "gzip").get("/photo_w300.png").status()).isEqualTo(413);
  }

  @Test
  void whatIsCutOffIsBroken() throws IOException {
    byte[] packed = gzipped(PNG);
    byte[] half = Arrays.copyOf(packed, packed.length / 2);

    assertThat(kept(half, "gzip").get("/photo_w300.png").status()).isEqualTo(422);
  }

  private static Asked kept(byte[] bytes, String encoding) {
    return Asked.of(new KeptInMemory().keep("photo.png", bytes, encoding));
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
