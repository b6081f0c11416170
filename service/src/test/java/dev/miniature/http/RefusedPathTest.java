package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.styles.SomeStyles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Paths that name no original: bad escapes, empty names, segments that lead elsewhere, and names
/// that are reserved for facts.
final class RefusedPathTest {
  private final ThumbnailPath paths = new ThumbnailPath(SomeStyles.usual());

  @ParameterizedTest(name = "{0} is refused")
  @ValueSource(
      strings = {
        "",
        "photo.png",
        "//photo.png",
        "/photo.png/",
        "/a//b.png",
        "/.",
        "/..",
        "/./photo.png",
        "/../photo.png",
        "/a/../photo.png",
        "/a/%2e%2e/photo.png",
        "/%2e/photo.png",
        "/..%2fphoto.png",
        "/a%2Fb.png",
        "/a%2fb.png",
        "/a\\b.png",
        "/a%5Cb.png",
        "/a%00.png",
        "/a\u0000.png",
        "/a%0A.png",
        "/a%7F.png",
        "/a%C2%85.png",
        "/%zz",
        "/%",
        "/a%2",
        "/a%2gb.png",
        "/%C3.png",
        "/%C3%28.png",
        "/%FF.png",
        "/%C0%AF.png",
        "/%ED%A0%80.png",
        "/\uFFFD.png",
        "/%EF%BF%BD.png",
        "/.png",
        "/_w300.png",
        "/a/_w300.png",
        "/.._w300",
        "/._w300",
        "/.png.webp",
        "/.json",
        "/a/.json",
        "/photo.json.json",
        "/photo_w300.json.JSON",
        "/photo.json_w300",
        "/photo_w300.json.png",
      })
  void refusesPaths(String path) {
    assertThat(paths.parse(path)).isInstanceOf(Target.Invalid.class);
  }

  @Test
  void aRefusalSaysWhy() {
    assertThat(paths.parse("/a%2Fb.png"))
        .isEqualTo(new Target.Invalid("An escaped slash cannot be part of a name."));
  }
}
