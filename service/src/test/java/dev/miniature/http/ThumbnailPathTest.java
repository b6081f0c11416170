package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.Representation;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.ImageFormat;
import dev.miniature.styles.SomeStyles;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ThumbnailPathTest {
  private final ThumbnailPath paths = new ThumbnailPath(SomeStyles.usual());

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          /photo_w300.png               | photo.png w300
          /photo_w50.png                | photo.png w50
          /photo.png                    | photo.png w50
          /photo                        | photo w50
          /photo_w300                   | photo w300
          /shop/2024/photo_w300.jpg     | shop/2024/photo.jpg w300
          /my_photo.png                 | my_photo.png w50 or my.png w50
          /my_photo_w300.png            | my_photo.png w300
          /photo_w3OO.png               | photo_w3OO.png w50 or photo.png w50
          /photo_W300.png               | photo_W300.png w50 or photo.png w50
          /photo_.png                   | photo_.png w50 or photo.png w50
          /photo__w300.png              | photo_.png w300
          /a_w300_w300.png              | a_w300.png w300
          /a_w300_w50.png               | a_w300.png w50
          /_w300_w300.png               | _w300.png w300
          /_foo.png                     | _foo.png w50
          /photo_a-b-1.png              | photo.png a-b-1
          /photo_w300@2x.png            | photo.png w300 2
          /photo_w300@3x.png            | photo.png w300 3
          /photo_w300@1.5x.png          | photo_w300@1.5x.png w50 or photo.png w50
          /photo_w300@1x.png            | photo.png w300
          /photo_w300@4x.png            | photo_w300@4x.png w50 or photo.png w50
          /photo_w300@02x.png           | photo_w300@02x.png w50 or photo.png w50
          /photo_w300@2.0x.png          | photo_w300@2.0x.png w50 or photo.png w50
          /photo_w300@2.png             | photo_w300@2.png w50 or photo.png w50
          /photo_w300@.png              | photo_w300@.png w50 or photo.png w50
          /photo_w300@x.png             | photo_w300@x.png w50 or photo.png w50
          /photo_@2x.png                | photo_@2x.png w50 or photo_.png w50 2 or photo.png w50 2
          /photo_w300@2x@2x.png         | photo_w300@2x@2x.png w50 or photo_w300@2x.png w50 2 or photo.png w50
          /photo_w300%402x.png          | photo.png w300 2
          /icon@2x.png                  | icon@2x.png w50 or icon.png w50 2
          /icon@3x.png.webp             | icon@3x.png w50 WEBP or icon.png w50 3 WEBP
          /icon@1x.png                  | icon@1x.png w50
          /icon@9x.png                  | icon@9x.png w50
          /@2x.png                      | @2x.png w50
          /my_photo@2x.png              | my_photo@2x.png w50 or my_photo.png w50 2 or my.png w50 2
          /photo_w3OO@2x.png            | photo_w3OO@2x.png w50 or photo_w3OO.png w50 2 or photo.png w50 2
          /icon@2x_w300.png             | icon@2x.png w300
          /icon@2x_w300@2x.png          | icon@2x.png w300 2
          /photo_w300.png.webp          | photo.png w300 WEBP
          /photo_w300.png.avif          | photo.png w300 AVIF
          /photo_w300.png.jpg           | photo.png w300 JPEG
          /photo_w300.png.jpeg          | photo.png w300 JPEG
          /photo_w300.png.gif           | photo.png w300 GIF
          /photo_w300.png.png           | photo.png w300 PNG
          /photo_w300.PNG.WebP          | photo.PNG w300 WEBP
          /photo_w300@2x.png.webp       | photo.png w300 2 WEBP
          /photo.png.webp               | photo.png w50 WEBP
          /my_photo.png.webp            | my_photo.png w50 WEBP or my.png w50 WEBP
          /photo_w300.psd.jpg           | photo.psd w300 JPEG
          /photo_w300.tif.png           | photo.tif w300 PNG
          /photo.png_w300.webp          | photo.png.webp w300
          /photo_w300.png.bmp           | photo_w300.png.bmp w50
          /photo_w300.tar.webp          | photo.tar w300 WEBP
          /phone_w300.heic.jpg          | phone.heic w300 JPEG
          /phone_w300@2x.heic.jpg       | phone.heic w300 2 JPEG
          /phone_w3OO.heic.jpg          | phone_w3OO.heic.jpg w50
          /phone_w300@9x.heic.jpg       | phone_w300@9x.heic.jpg w50
          /my_phone.heic.jpg            | my_phone.heic.jpg w50
          /my_phone@2x.heic.jpg         | my_phone@2x.heic.jpg w50
          /phone.heic.jpg               | phone.heic.jpg w50
          /photo_w300.png.tiff          | photo_w300.png.tiff w50
          /photo_w300.png.jpe           | photo_w300.png.jpe w50
          /photo_w300.png.apng          | photo_w300.png.apng w50
          /photo_w300.txt               | photo.txt w300
          /photo.v2_w300.png            | photo.v2.png w300
          /photo.v2_w300                | photo.v2 w300
          /photo_w300.v2                | photo.v2 w300
          /a.b.c.d_w300.png             | a.b.c.d.png w300
          /photo.jpg_w300               | photo.jpg w300
          /photo..png                   | photo..png w50
          /photo._w300.png              | photo..png w300
          /photo.                       | photo. w50
          /photo._w300                  | photo. w300
          /..._w300                     | ... w300
          /.._x                         | .._x w50
          /my%20photo_w300.png          | my photo.png w300
          /a+b_w300.png                 | a+b.png w300
          /a%2Bb_w300.png               | a+b.png w300
          /a%2520b_w300.png             | a%20b.png w300
          /%25_w300.png                 | %.png w300
          /%C3%BCbung_w300.png          | übung.png w300
          /%c3%bcbung_w300.png          | übung.png w300
          /übung_w300.png               | übung.png w300
          /%F0%9F%90%88_w300.png        | 🐈.png w300
          /🐈_w300.png                  | 🐈.png w300
          /a[1]_w300.png                | a[1].png w300
          /a%5B1%5D_w300.png            | a[1].png w300
          /a(1)_w300.png                | a(1).png w300
          /a{1}|2_w300.png              | a{1}|2.png w300
          /a'b%22c_w300.png             | a'b"c.png w300
          /a&b=c;d,e_w300.png           | a&b=c;d,e.png w300
          /a%3Fb%23c_w300.png           | a?b#c.png w300
          /a:b!$*~-_w300.png            | a:b!$*~-.png w300
          /photo%5Fw300.png             | photo.png w300
          /photo_w300%2Epng             | photo.png w300
          /photo_w300.jpg.json          | photo.jpg w300 facts
          /photo_w300@2x.jpg.JSON       | photo.jpg w300 2 facts
          /photo_w300.jpg.webp.json     | photo.jpg w300 WEBP facts
          /photo.jpg.json               | photo.jpg w50 facts
          /photo_w300.json              | photo w300 facts
          /photo.json                   | photo w50 facts
          /my_photo.png.json            | my_photo.png w50 facts or my.png w50 facts
          /photo_w300.jpg%2Ejson        | photo.jpg w300 facts
          /photo_w300.jpg.jsonx         | photo_w300.jpg.jsonx w50
          /json.png                     | json.png w50
          /health.json                  | health w50 facts
          /w300.png                     | w300.png w50
          /w300/photo.png               | w300/photo.png w50
          /a_w300/photo.png             | a_w300/photo.png w50
          /a_w300.png/photo_w300.png    | a_w300.png/photo.png w300
          /health_w50                   | health w50
          /health.png                   | health.png w50
          /a/health                     | a/health w50
          /Health                       | Health w50
          /photo_w300.verylongextens10 | photo.verylongextens10 w300
          """)
  void readsPaths(String path, String expected) {
    assertThat(described(path)).isEqualTo(expected);
  }

  @Test
  void aKeyMayHave1024BytesButNotMore() {
    String longest = "ü".repeat(510) + ".png";
    assertThat(described("/" + longest.replace(".", "_w300."))).isEqualTo(longest + " w300");
    assertThat(described("/" + longest.replace(".", "_w300@2x.") + ".webp"))
        .isEqualTo(longest + " w300 2 WEBP");
    assertThat(paths.parse("/x" + longest)).isInstanceOf(Target.Invalid.class);
  }

  @Test
  void aLineSeparatorOfUnicodeIsPartOfAName() {
    assertThat(described("/a%E2%80%A8b_w300.png")).isEqualTo("a\u2028b.png w300");
  }

  @Test
  void theRootAndHealthAreNoThumbnails() {
    assertThat(paths.parse("/")).isEqualTo(new Target.OfRoot());
    assertThat(paths.parse("/health")).isEqualTo(new Target.OfHealth());
    assertThat(paths.parse("/%68ealth")).isEqualTo(new Target.OfHealth());
  }

  @ParameterizedTest(name = "{0} is printed as {1}")
  @CsvSource({
    "/photo.png, /photo_w50.png",
    "/photo_w300.png, /photo_w300.png",
    "/photo.png.JSON, /photo_w50.png.json",
    "/photo_w300@2x.png.webp.json, /photo_w300@2x.png.webp.json",
    "/photo_w300@1x.png, /photo_w300.png",
    "/photo_w300@2x.png.jpeg, /photo_w300@2x.png.jpg",
    "/a/b c+d_w300.PNG.WEBP, /a/b%20c+d_w300.PNG.webp",
    "/photo.jpg_w300, /photo_w300.jpg",
    "/%c3%bc[1]_w300.png, /%C3%BC%5B1%5D_w300.png",
  })
  void printsWithTheStyleNamed(String path, String printed) {
    assertThat(paths.print(request(path))).isEqualTo(printed);
  }

  private String described(String path) {
    return described(paths.parse(path));
  }

  private ThumbnailRequest request(String path) {
    return ((Target.OfThumbnail) paths.parse(path)).request();
  }

  /// Returns what a target means, in words: keys, styles, densities and formats.
  static String described(Target target) {
    if (!(target instanceof Target.OfThumbnail(ThumbnailRequest request))) {
      return target.toString();
    }
    return request.readings().stream()
        .map(ThumbnailPathTest::described)
        .collect(Collectors.joining(" or "));
  }

  private static String described(ThumbnailRequest request) {
    return request.key()
        + " "
        + request.style().name()
        + (request.density().factor() == 1 ? "" : " " + request.density().factor())
        + request.format().map(ImageFormat::name).map(name -> " " + name).orElse("")
        + (request.representation() == Representation.FACTS ? " facts" : "");
  }
}
