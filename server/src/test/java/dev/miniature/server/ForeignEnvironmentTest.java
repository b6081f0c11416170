package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder needs no AWS and no network, so their settings in the environment have no effect.
final class ForeignEnvironmentTest {
  @TempDir private Path files;

  @Test
  void nothingOfTheEnvironmentReachesTheStoreOnAFolder() throws Exception {
    Files.write(files.resolve("photo.png"), Pictures.png(100, 100, Color.RED));
    Path broken = Files.writeString(files.resolve("broken.ini"), "[profile\nregion == \n]x[\n");
    List<String> proxies =
        List.of(
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=9",
            "-Dhttp.nonProxyHosts=*.example.com",
            "-Daws.useFipsEndpoint=true");
    try (ServeProcess serve =
        ServeProcess.start(files, environment(broken), proxies, "--originals", files.toString())) {
      String answer = Wire.exchange(serve.url(), Wire.get("/photo_w50.png"));
      assertThat(Wire.status(answer)).as(serve.out() + serve.err()).isEqualTo(200);
      assertThat(serve.outWith("/photo_w500.png")).contains("/photo_w500.png");
      assertThat(serve.err()).isEmpty();
    }
  }

  @Test
  void nothingOfAPathReachesTheTerminalThatItWouldObey() throws Exception {
    Path folder = Files.createDirectory(files.resolve("\u001b[31mred\u202e\u009b1m"));
    try (ServeProcess serve =
        ServeProcess.start(
            files,
            Map.of("LC_ALL", "C.UTF-8"),
            List.of(),
            "--log=json",
            "--originals",
            folder.toString())) {
      Wire.exchange(serve.url(), Wire.get("/%E2%80%AE%C2%9B_w50.png"));
      assertThat(serve.out() + serve.err())
          .contains("?[31mred??1m", "/%E2%80%AE")
          .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\\n]]");
    }
  }

  private static Map<String, String> environment(Path broken) {
    Map<String, String> all = new HashMap<>();
    // Long enough for a busy machine, where the first request of a process takes seconds.
    all.put("S3_TIMEOUT_MS", "25000");
    for (String proxy : List.of("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")) {
      all.put(proxy, "http://127.0.0.1:9");
    }
    for (String file : List.of("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE")) {
      all.put(file, broken.toString());
    }
    for (String url : List.of("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3")) {
      all.put(url, "nonsense");
    }
    for (String flag : List.of("AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT")) {
      all.put(flag, "true");
    }
    for (String setting :
        List.of(
            "AWS_PROFILE",
            "AWS_REGION",
            "AWS_DEFAULT_REGION",
            "AWS_DEFAULTS_MODE",
            "AWS_RETRY_MODE",
            "AWS_MAX_ATTEMPTS",
            "AWS_REQUEST_CHECKSUM_CALCULATION",
            "AWS_RESPONSE_CHECKSUM_VALIDATION",
            "AWS_S3_USE_ARN_REGION",
            "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS",
            "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT",
            "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH",
            "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
            "AWS_DISABLE_REQUEST_COMPRESSION",
            "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
            "AWS_ACCOUNT_ID_ENDPOINT_MODE",
            "AWS_AUTH_SCHEME_PREFERENCE",
            "AWS_SIGV4A_SIGNING_REGION_SET",
            "AWS_SDK_UA_APP_ID",
            "AWS_EC2_METADATA_DISABLED",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "AWS_ROLE_ARN")) {
      all.put(setting, "non sense");
    }
    return all;
  }
}
