package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.ImageFormat;
import dev.miniature.styles.Density;
import dev.miniature.styles.SomeStyles;
import dev.miniature.styles.Styles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TagsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");

  private final Styles styles = SomeStyles.usual();
  private final Version version = new Version(Optional.of("\"a\""), NOW, 10);
  private final String tag = Tags.of(version, request("w300"), "", "engine-1");

  @Test
  void theSameThumbnailHasTheSameTag() {
    assertThat(Tags.of(version, request("w300"), "", "engine-1")).isEqualTo(tag).hasSize(22);
  }

  @Test
  void everythingThatShapesTheBytesChangesIt() {
    assertThat(Tags.of(version, request("w500"), "", "engine-1")).isNotEqualTo(tag);
    assertThat(Tags.of(version, request("w300"), "", "engine-2")).isNotEqualTo(tag);
    assertThat(of(new Version(Optional.of("\"b\""), NOW, 10))).isNotEqualTo(tag);
    assertThat(of(new Version(Optional.empty(), NOW, 10))).isNotEqualTo(tag);
    assertThat(of(new Version(Optional.of("\"a\""), NOW.plusSeconds(1), 10))).isNotEqualTo(tag);
    assertThat(of(new Version(Optional.of("\"a\""), NOW, 11))).isNotEqualTo(tag);
    assertThat(Tags.of(version, request("w300", new Density(2), Optional.empty()), "", "engine-1"))
        .isNotEqualTo(tag);
    assertThat(
            Tags.of(
                version,
                request("w300", Density.ONE, Optional.of(ImageFormat.PNG)),
                "",
                "engine-1"))
        .isNotEqualTo(tag);
  }

  @Test
  void whatTheClientAcceptsChangesItWhereTheFormatIsLeftToIt() {
    ThumbnailRequest auto = request("auto");
    List<String> tags =
        Stream.of(
                auto,
                auto.accepting(List.of(ImageFormat.AVIF, ImageFormat.WEBP)),
                auto.accepting(List.of(ImageFormat.AVIF)),
                auto.accepting(List.of(ImageFormat.WEBP)))
            .map(request -> Tags.of(version, request, "", "engine-1"))
            .toList();
    assertThat(tags).doesNotHaveDuplicates();
  }

  private String of(Version other) {
    return Tags.of(other, request("w300"), "", "engine-1");
  }

  private ThumbnailRequest request(String style) {
    return request(style, Density.ONE, Optional.empty());
  }

  private ThumbnailRequest request(String style, Density density, Optional<ImageFormat> format) {
    return new ThumbnailRequest(
        new ObjectKey("photo.png"),
        Optional.empty(),
        styles.named(style).orElseThrow(),
        density,
        format);
  }
}
