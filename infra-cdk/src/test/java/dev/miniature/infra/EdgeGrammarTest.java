package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.miniature.delivery.Representation;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.http.Target;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.ImageFormat;
import dev.miniature.styles.SomeStyles;
import dev.miniature.styles.Styles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// The service and the edge function parse paths alike: both receive the same ones.
final class EdgeGrammarTest {
  private static final long SEED = 20_261_127;
  private static final int PATHS = 20_000;
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "7",
          "_",
          "_w300",
          "_auto",
          "_a-b-1",
          "_constructor",
          "@1x",
          "@2x",
          "@3x",
          "@9x",
          "@",
          ".",
          "..",
          ".png",
          ".PNG",
          ".jpeg",
          ".WeBp",
          ".jpe",
          ".v2",
          "_auto.heic",
          ".jpg",
          ".toString",
          ".json",
          ".JsoN",
          "-",
          " ",
          "+",
          "%",
          "%2",
          "%zz",
          "%2F",
          "%00",
          "%C3",
          "%EF%BF%BD",
          "ü",
          "日本",
          "🐈",
          "\u2028",
          "\u0085",
          "[1]",
          "(",
          "?",
          "#",
          "&",
          ";",
          "'",
          "\"",
          "\\",
          "|",
          "^",
          "~",
          "/",
          "//",
          "health",
          "y".repeat(400));

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  @Test
  void bothReadEveryPathAlike() throws Exception {
    compare(SomeStyles.usual());
  }

  @Test
  void bothReadEveryPathAlikeWhereASuffixIsPartOfTheName() throws Exception {
    compare(SomeStyles.strict());
  }

  @Test
  void bothReadEveryPathAlikeWhereASuffixThatIsNoStyleSendsElsewhere() throws Exception {
    compare(SomeStyles.redirecting());
  }

  private void compare(Styles styles) throws Exception {
    ThumbnailPath service = new ThumbnailPath(styles);
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < PATHS; i++) {
      paths.add(path());
    }
    List<JsonNode> edge = Node.map(new EdgeCode(styles, true).whole(), "read", paths);
    int refused = 0;
    int moved = 0;
    int negotiated = 0;
    for (int i = 0; i < PATHS; i++) {
      String path = paths.get(i);
      String expected = verdict(service, path);
      assertThat(verdict(edge.get(i))).as(path).isEqualTo(expected);
      refused += expected.isEmpty() ? 1 : 0;
      moved += service.at(path) instanceof Target.Moved ? 1 : 0;
      negotiated += expected.contains(" true ") ? 1 : 0;
    }
    assertThat(refused).isBetween(PATHS / 10, PATHS * 9 / 10);
    assertThat(moved).isGreaterThan(PATHS / 20);
    assertThat(negotiated).isGreaterThan(PATHS / 100);
  }

  /// Returns the canonical spelling, style, density, format, and whether `Accept` decides.
  private static String verdict(ThumbnailPath service, String path) {
    return switch (service.parse(path)) {
      case Target.OfThumbnail(ThumbnailRequest request) ->
          String.join(
              " ",
              service.canonical(path),
              request.style().name(),
              request.density().toString(),
              request.format().map(ImageFormat::extension).orElse(""),
              Boolean.toString(request.isNegotiated()),
              Boolean.toString(request.representation() == Representation.FACTS));
      case Target.OfHealth(), Target.OfRoot() -> service.canonical(path);
      case Target.InDefaultStyle(String there) -> service.canonical(path) + " to " + there;
      case Target.Invalid _ -> "";
      case Target.Moved _ -> throw new AssertionError("A path means something itself: " + path);
    };
  }

  private static String verdict(JsonNode reading) {
    return reading.isNull()
        ? ""
        : reading.size() == 1
            ? reading.get("canonical").asText()
            : reading.has("instead")
                ? reading.get("canonical").asText() + " to " + reading.get("instead").asText()
                : String.join(
                    " ",
                    reading.get("canonical").asText(),
                    reading.get("style").asText(),
                    reading.get("density").asText(),
                    reading.get("format").asText(),
                    reading.get("negotiated").asText(),
                    Boolean.toString(reading.has("facts")));
  }

  private String path() {
    StringBuilder path = new StringBuilder(random.nextInt(50) == 0 ? "" : "/");
    for (int pieces = random.nextInt(1, 8); pieces > 0; pieces--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      path.append(random.nextInt(3) == 0 ? escaped(piece) : piece);
    }
    return path.toString();
  }

  private String escaped(String piece) {
    StringBuilder text = new StringBuilder();
    for (byte each : piece.getBytes(StandardCharsets.UTF_8)) {
      String hex = HexFormat.of().toHexDigits(each);
      text.append('%').append(random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
    }
    return text.toString();
  }
}
