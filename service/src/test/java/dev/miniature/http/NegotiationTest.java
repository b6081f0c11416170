package dev.miniature.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.ImageFormat;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.SomeStyles;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NegotiationTest {
  private final ThumbnailPath paths = new ThumbnailPath(SomeStyles.usual());
  private final Negotiation all =
      new Negotiation(
          Styles.MODERN, EnumSet.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.AVIF));
  private final Negotiation withoutAvif =
      new Negotiation(Styles.MODERN, EnumSet.of(ImageFormat.JPEG, ImageFormat.WEBP));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          image/avif,image/webp,image/apng,image/*,*/*;q=0.8 | AVIF, WEBP
          image/webp,image/avif                              | AVIF, WEBP
          image/webp,*/*                                     | WEBP
          image/avif                                         | AVIF
          IMAGE/AVIF                                         | AVIF
          image/avif ; q=0.5                                 | AVIF
          image/avif;q=0, image/webp                         | WEBP
          image/avif;q=0.0, image/webp;q=0.000               | ''
          image/*                                            | ''
          */*                                                | ''
          text/html                                          | ''
          image/avifx                                        | ''
          ,,;;                                               | ''
          """)
  void theFormatsThatTheClientNamesAreTakenTheSmallestFirst(String accept, String expected) {
    ThumbnailRequest settled = all.settle(request("/photo_auto.png"), Optional.of(accept));
    assertThat(settled.accepted().stream().map(ImageFormat::name).collect(joining(", ")))
        .isEqualTo(expected);
  }

  @Test
  void onlyWhatCanBeWrittenIsOffered() {
    Optional<String> both = Optional.of("image/avif,image/webp");
    assertThat(withoutAvif.settle(request("/photo_auto.png"), both).accepted())
        .containsExactly(ImageFormat.WEBP);
    assertThat(
            new Negotiation(Styles.MODERN, EnumSet.of(ImageFormat.PNG))
                .settle(request("/a_auto.png"), both))
        .isEqualTo(request("/a_auto.png"));
  }

  @Test
  void theListOfTheStylesDecidesOnTheOrderAndOnWhatIsNeverSent() throws Exception {
    Optional<String> both = Optional.of("image/avif,image/webp");
    assertThat(offering("[webp, avif]").settle(request("/a_auto.png"), both).accepted())
        .containsExactly(ImageFormat.WEBP, ImageFormat.AVIF);
    assertThat(offering("[webp]").settle(request("/a_auto.png"), both).accepted())
        .containsExactly(ImageFormat.WEBP);
  }

  private static Negotiation offering(String list) throws InvalidStylesException {
    String yaml = "{ default: w, auto: %s, styles: { w: { width: 1 } } }".replace("%s", list);
    return new Negotiation(StylesYaml.parse(yaml, "t").auto(), EnumSet.allOf(ImageFormat.class));
  }

  @Test
  void aFormatInTheUrlOrTheStyleIsNotNegotiated() {
    Optional<String> avif = Optional.of("image/avif");
    for (String path : new String[] {"/photo_auto.png.jpg", "/photo_w300.png", "/a_small.png"}) {
      assertThat(all.settle(request(path), avif)).isEqualTo(request(path));
    }
  }

  @Test
  void aClientThatSaysNothingGetsTheOriginalsFormat() {
    assertThat(all.settle(request("/photo_auto.png"), Optional.empty()))
        .isEqualTo(request("/photo_auto.png"));
  }

  private ThumbnailRequest request(String path) {
    return ((Target.OfThumbnail) paths.parse(path)).request();
  }
}
