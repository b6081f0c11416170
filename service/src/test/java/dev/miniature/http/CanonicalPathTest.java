package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.styles.SomeStyles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which spelling of a path is served, and which is redirected.
final class CanonicalPathTest {
  private final ThumbnailPath paths = new ThumbnailPath(SomeStyles.usual());

  @ParameterizedTest(name = "{0} is served as it is")
  @ValueSource(
      strings = {
        "/",
        "/health",
        "/photo.png",
        "/photo",
        "/my_photo.png",
        "/photo_w50.png",
        "/photo_w300.png",
        "/photo_w300@2x.png",
        "/photo_w300.png.webp",
        "/photo_w3OO.png",
        "/photo_W300.png",
        "/photo_w300@1.5x.png",
        "/photo_w300@01x.png",
        "/icon@1x.png",
        "/icon@2x.png",
        "/PHOTO.JPG",
        "/PHOTO_w300.JPG",
        "/PHOTO_w300.JPEG.png",
        "/photo_w300.jpeg",
        "/Ferien%202024/%C3%9Cbung_w300.png",
        "/a!$&'()*+,;=:@-.~b_w300.png",
        "/a%5B1%5D%7C%5E%7B%7D%3C%3E%22%60_w300.png",
        "/a%3Fb%23c%25_w300.png",
        "/%F0%9F%90%88_w300.png",
        "/photo.tar.webp",
        "/photo.png.jpe",
        "/photo_w300.WEBP",
      })
  void servesTheCanonicalSpelling(String path) {
    assertThat(paths.canonical(path)).isEqualTo(path);
    assertThat(paths.at(path)).isEqualTo(paths.parse(path));
  }

  @ParameterizedTest(name = "{0} is served as {1}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          /%70hoto.png                  | /photo.png
          /photo%5Fw300.png             | /photo_w300.png
          /photo_w300%402x.png          | /photo_w300@2x.png
          /photo_w300%2Epng             | /photo_w300.png
          /photo_w300@1x.png            | /photo_w300.png
          /photo_w300%401x.png          | /photo_w300.png
          /photo_w300.png.WeBp          | /photo_w300.png.webp
          /photo_w300.PNG.JPEG          | /photo_w300.PNG.jpg
          /photo.png.jpeg               | /photo.png.jpg
          /my_photo.png.JPG             | /my_photo.png.jpg
          /photo.jpg_w300               | /photo_w300.jpg
          /%c3%bcbung_w300.png          | /%C3%BCbung_w300.png
          /übung_w300.png               | /%C3%BCbung_w300.png
          /a b_w300.png                 | /a%20b_w300.png
          /a%2Bb_w300.png               | /a+b_w300.png
          /a%28%29%27_w300.png          | /a()'_w300.png
          /a[1]|^_w300.png              | /a%5B1%5D%7C%5E_w300.png
          /sh%6Fp/my%5fphoto.png        | /shop/my_photo.png
          /%7Euser/photo_w300.png       | /~user/photo_w300.png
          /%68ealth                     | /health
          /a%2520b_w300.p%6Eg           | /a%2520b_w300.png
          """)
  void sendsOtherSpellingsThere(String path, String canonical) {
    assertThat(paths.at(path)).isEqualTo(new Target.Moved(canonical));
    assertThat(paths.parse(canonical)).isEqualTo(paths.parse(path));
    assertThat(paths.at(canonical)).as("sent there once").isEqualTo(paths.parse(path));
  }

  /// Paths that must not become a `Location`.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "//evil.example/%70hoto.png",
        "/%2Fevil.example",
        "/%2f%2fevil.example",
        "/\\evil.example",
        "/%5C%5Cevil.example",
        "/%5cevil.example",
        "/.//evil.example",
        "/%2e%2e//evil.example",
        "///evil.example_w300.png",
        "/photo_w300.png%0d%0aSet-Cookie:a=b",
        "/photo_w300.png/",
        "//photo_w300.png",
        "https://evil.example/photo.png",
      })
  void sendsNobodyToAnotherHost(String path) {
    assertThat(paths.at(path)).isInstanceOf(Target.Invalid.class);
    assertThat(paths.canonical(path)).isEqualTo(path);
  }
}
