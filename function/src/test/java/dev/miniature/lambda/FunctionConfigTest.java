package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.delivery.Limits;
import dev.miniature.environment.InvalidEnvironmentException;
import dev.miniature.image.Decoders;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FunctionConfigTest {
  private static final Limits DEFAULTS =
      new Limits(1, 2, 8, 3, 4, Duration.ofMillis(5), Duration.ofMillis(6));

  @Test
  void aBucketIsEnough() {
    FunctionConfig config = FunctionConfig.of(Map.of("ORIGINALS_BUCKET", "b"), DEFAULTS);

    assertThat(config.bucket()).isEqualTo("b");
    assertThat(config.limits()).isEqualTo(DEFAULTS);
    assertThat(config.address().endpoint()).isEmpty();
  }

  @Test
  void everyLimitCanBeSet() {
    Map<String, String> environment =
        Map.of(
            "ORIGINALS_BUCKET", "b",
            "MAX_ORIGINAL_BYTES", "5000000000",
            "MAX_PIXELS", "6000000000",
            "MAX_DECODE_MEMORY", "11000000000",
            "MAX_FRAMES", "7",
            "MAX_REPLY_BYTES", "8",
            "S3_TIMEOUT_MS", "9",
            "RESERVE_MS", "10");

    assertThat(FunctionConfig.of(environment, DEFAULTS).limits())
        .isEqualTo(
            new Limits(
                5_000_000_000L,
                6_000_000_000L,
                11_000_000_000L,
                7,
                8,
                Duration.ofMillis(9),
                Duration.ofMillis(10)));
  }

  @Test
  void decodingMayTakeHalfOfTheFunctionsMemoryUnlessItIsSaid() {
    Map<String, String> lambda =
        Map.of("ORIGINALS_BUCKET", "b", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    assertThat(FunctionConfig.of(lambda, DEFAULTS).limits().maxDecodeMemory())
        .isEqualTo(1769L * 1024 * 1024 / 2);
    Map<String, String> both =
        Map.of(
            "ORIGINALS_BUCKET", "b",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769",
            "MAX_DECODE_MEMORY", "5");
    assertThat(FunctionConfig.of(both, DEFAULTS).limits().maxDecodeMemory()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "0", "-1", "1.5", "1e6", "64 MB", "0x10", "99999999999999999999"})
  void aLimitIsAPositiveIntegerOrTheStartEnds(String value) {
    assertThatExceptionOfType(InvalidEnvironmentException.class)
        .isThrownBy(() -> with("MAX_PIXELS", value))
        .withMessageContaining("MAX_PIXELS is '" + value + "'; expected a whole number from 1");
  }

  @ParameterizedTest
  @CsvSource({"MAX_FRAMES", "MAX_REPLY_BYTES", "S3_TIMEOUT_MS", "RESERVE_MS"})
  void whatIsKeptInAnIntHasToFitOne(String name) {
    assertThatExceptionOfType(InvalidEnvironmentException.class)
        .isThrownBy(() -> with(name, "2147483648"))
        .withMessageContaining(name + " is '2147483648'; expected a whole number from 1 to 214");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    Map<String, String> environment =
        Map.of(
            "RESERVE_MS", "soon",
            "MAX_FRAMES", "many",
            "ALLOW_SVG", "yes",
            "MINIATURE_JPEG", "false",
            "AWS_ENDPOINT_URL_S3", "no url");

    assertThatExceptionOfType(InvalidEnvironmentException.class)
        .isThrownBy(() -> FunctionConfig.of(environment, DEFAULTS))
        .withMessageContainingAll(
            "ORIGINALS_BUCKET is not set",
            "RESERVE_MS is 'soon'",
            "MAX_FRAMES is 'many'",
            "ALLOW_SVG is 'yes'; expected true or false",
            "MINIATURE_JPEG is 'false'; expected on or off",
            "AWS_ENDPOINT_URL_S3");
  }

  @Test
  void theFormatsThatAreReadCanBeListed() {
    assertThat(FunctionConfig.of(Map.of("ORIGINALS_BUCKET", "b"), DEFAULTS).decoders())
        .isEqualTo(Decoders.usual());
    assertThat(with("ALLOW_SVG", "true").decoders()).isEqualTo(Decoders.usual().withDrawings());
    assertThat(with("DECODERS", "jpeg,svg").decoders()).isEqualTo(Decoders.named("jpeg,svg"));
  }

  @Test
  void theJpegCoreIsUsedUnlessItIsSwitchedOff() {
    assertThat(with("STAGE", "s").jpegCore()).isTrue();
    assertThat(with("MINIATURE_JPEG", "on").jpegCore()).isTrue();
    assertThat(with("MINIATURE_JPEG", "off").jpegCore()).isFalse();
  }

  @Test
  void theListOfFormatsGoesBeforeAllowSvg() {
    Map<String, String> both =
        Map.of("ORIGINALS_BUCKET", "b", "ALLOW_SVG", "true", "DECODERS", "jpeg,png");
    assertThat(FunctionConfig.of(both, DEFAULTS).decoders()).isEqualTo(Decoders.named("jpeg,png"));
  }

  @Test
  void aFormatThatIsNoneEndsTheStart() {
    assertThatExceptionOfType(InvalidEnvironmentException.class)
        .isThrownBy(() -> with("DECODERS", "jpeg,heic"))
        .withMessageContaining(
            "DECODERS: 'heic' is not a format; expected a list of formats from jpeg");
  }

  @Test
  void anEndpointForS3GoesBeforeOneForEverything() {
    Map<String, String> environment =
        Map.of(
            "ORIGINALS_BUCKET", "b",
            "AWS_ENDPOINT_URL", "http://localhost:1",
            "AWS_ENDPOINT_URL_S3", "http://localhost:2");

    assertThat(FunctionConfig.of(environment, DEFAULTS).address().endpoint())
        .contains(URI.create("http://localhost:2"));
  }

  private static FunctionConfig with(String name, String value) {
    return FunctionConfig.of(Map.of("ORIGINALS_BUCKET", "b", name, value), DEFAULTS);
  }
}
