package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.Representation;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.ImageFormat;
import dev.miniature.styles.SomeStyles;
import dev.miniature.styles.Styles;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Parsing and printing are inverses, for unusual keys.
final class RoundTripTest {
  private static final long SEED = 20_261_121;
  private static final int ROUNDS = 50_000;
  private static final List<String> PIECES =
      List.of(
          "a", "Z", "7", "_", "_w300", "@1x", "@2x", "@", ".", ".WeBp", ".png", ".webp", ".jpeg",
          ".v2", ".json", ".JSON", "-", " ", "+", "%", "%20", "ü", "日本", "🐈", "[1]", "(", "?", "#",
          "&", ";", "'", "\"", "/", "health");

  private final Styles styles = SomeStyles.usual();
  private final ThumbnailPath paths = new ThumbnailPath(styles);
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  @Test
  void whatIsPrintedParsesToTheSame() {
    int tried = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String name = name();
      if (ObjectKey.refusal(name).isEmpty()) {
        ThumbnailRequest request = request(new ObjectKey(name));
        String path = paths.print(request);
        assertThat(paths.parse(path))
            .as("%s, printed for %s", path, request)
            .isEqualTo(new Target.OfThumbnail(request));
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(ROUNDS / 4);
  }

  @Test
  void whatParsesPrintsToSomethingThatParsesToTheSame() {
    for (int i = 0; i < ROUNDS; i++) {
      if (paths.parse("/" + name()) instanceof Target.OfThumbnail(ThumbnailRequest request)) {
        ThumbnailRequest found = withoutAlternative(request);
        assertThat(paths.parse(paths.print(found))).isEqualTo(new Target.OfThumbnail(found));
      }
    }
  }

  /// A path in any spelling is redirected at most once, and keeps its meaning.
  @Test
  void everySpellingLeadsToOneAddressInOneStep() {
    int sent = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String path = "/" + spelled(name());
      String canonical = paths.canonical(path);
      Target target = paths.parse(path);
      assertThat(paths.parse(canonical)).as(path).isEqualTo(target);
      assertThat(paths.canonical(canonical)).as(path).isEqualTo(canonical);
      if (paths.at(path) instanceof Target.Moved(String address)) {
        assertThat(address).as(path).matches("/[\\x21-\\x7E&&[^/\\\\]][\\x21-\\x7E&&[^\\\\]]*");
        assertThat(paths.at(address)).as(path).isEqualTo(target);
        sent++;
      }
    }
    assertThat(sent).isGreaterThan(ROUNDS / 4);
  }

  /// Returns `name` with some unnecessary escapes, and some missing ones.
  private String spelled(String name) {
    StringBuilder path = new StringBuilder();
    name.codePoints()
        .forEach(character -> {
          String text = Character.toString(character);
          if (character != '/' && random.nextInt(4) == 0) {
            for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
              String hex = HexFormat.of().toHexDigits(each);
              path.append('%').append(random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
            }
          } else {
            path.append(text);
          }
        });
    return path.toString();
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    int length = random.nextInt(1, 9);
    for (int i = 0; i < length; i++) {
      name.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return name.toString();
  }

  private ThumbnailRequest request(ObjectKey key) {
    boolean mayHaveSecond = key.fileName().extension().isPresent();
    Optional<ImageFormat> format =
        mayHaveSecond && random.nextBoolean() ? Optional.of(webFormat()) : Optional.empty();
    return new ThumbnailRequest(
        key,
        Optional.empty(),
        styles.all().get(random.nextInt(styles.all().size())),
        styles.density(random.nextInt(1, 4) + "x").orElseThrow(),
        format,
        List.of(),
        random.nextBoolean() ? Representation.FACTS : Representation.PICTURE);
  }

  private ImageFormat webFormat() {
    List<ImageFormat> all =
        List.of(
            ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.AVIF, ImageFormat.GIF);
    return all.get(random.nextInt(all.size()));
  }

  private static ThumbnailRequest withoutAlternative(ThumbnailRequest request) {
    return new ThumbnailRequest(
        request.key(),
        Optional.empty(),
        request.style(),
        request.density(),
        request.format(),
        List.of(),
        request.representation());
  }
}
