package dev.miniature.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class PlainHttpTest {
  @Test
  void onlyEndpointsWithoutTlsAreConnectedWithoutCertificates() {
    assertThat(PlainHttp.isDirect(URI.create("http://127.0.0.1:9000"))).isTrue();
    assertThat(PlainHttp.isDirect(URI.create("HTTP://minio.example:9000"))).isTrue();
    assertThat(PlainHttp.isDirect(URI.create("https://s3.eu-central-1.amazonaws.com"))).isFalse();
  }
}
