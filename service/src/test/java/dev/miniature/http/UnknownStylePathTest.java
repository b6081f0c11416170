package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.styles.SomeStyles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a suffix means that names no style, by what the styles file says of it.
final class UnknownStylePathTest {

  @Test
  void aSuffixThatIsNoStyleBelongsToTheNameWhereTheStylesSaySo() {
    ThumbnailPath strict = new ThumbnailPath(SomeStyles.strict());
    assertThat(ThumbnailPathTest.described(strict.parse("/my_photo.png")))
        .isEqualTo("my_photo.png w50");
    assertThat(ThumbnailPathTest.described(strict.parse("/my_photo@2x.png")))
        .isEqualTo("my_photo@2x.png w50 or my_photo.png w50 2");
  }

  @ParameterizedTest(name = "{0} is sent to {1}")
  @CsvSource({
    "/photo_w3OO.png, /photo_w50.png",
    "/photo_w3OO@2x.png, /photo_w50@2x.png",
    "/photo_w3OO@9x.png, /photo_w50.png",
    "/my_photo.png.webp, /my_w50.png.webp",
    "/my_photo@2x.png, /my_w50@2x.png",
    "/a/b%20c_.png, /a/b%20c_w50.png",
    "/photo.jpg_x, /photo_w50.jpg",
    "/photo_w3OO.jpg.json, /photo_w50.jpg.json",
  })
  void aSuffixThatIsNoStyleSendsToTheDefaultStyleWhereTheStylesSaySo(String path, String there) {
    ThumbnailPath redirecting = new ThumbnailPath(SomeStyles.redirecting());
    assertThat(redirecting.at(path)).isEqualTo(new Target.InDefaultStyle(there));
    assertThat(redirecting.at(there)).isInstanceOf(Target.OfThumbnail.class);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "/photo.png, photo.png w50",
    "/photo_w300.png, photo.png w300",
    "/_foo.png, _foo.png w50",
    "/icon@2x.png, icon@2x.png w50 or icon.png w50 2",
    "/phone_w3OO.heic.jpg, phone_w3OO.heic.jpg w50",
  })
  void whatCannotBeAMistypedStyleIsSentNowhere(String path, String expected) {
    ThumbnailPath redirecting = new ThumbnailPath(SomeStyles.redirecting());
    assertThat(ThumbnailPathTest.described(redirecting.at(path))).isEqualTo(expected);
  }
}
