package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.miniature.http.Target;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.styles.SomeStyles;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Checks which path a browser sends for a pasted one, by WHATWG's URL standard as implemented in
/// Node.
final class BrowserPathsTest {
  private static final String SERIALISED = "path => new URL('http://host' + path).pathname";

  private final ThumbnailPath paths = new ThumbnailPath(SomeStyles.usual());

  /// Paths as people write them, which are served at once.
  private static final List<String> AS_WRITTEN =
      List.of(
          "/photo_w300.png",
          "/Ferien 2024/Übung + größe_w300.png",
          "/日本/🐈_w300@2x.png.webp",
          "/a!$&'()*+,;=:@-._~b_w300.png",
          "/it's (1), really; 50+1=51 & more_w300.png",
          "/<a>\"`{b}_w300.png",
          "/my_photo.png",
          "/photo_w3OO.png",
          "/PHOTO.JPG");

  /// Characters that no URL may contain raw, although browsers send them so: redirected once.
  private static final List<String> SENT_ON =
      List.of("/a[1]_w300.png", "/a|b_w300.png", "/a[1] ü|b_w300@1x.png.JPEG", "/photo%5fw300.png");

  @Test
  void whatIsPastedIsServedAtOnce() throws Exception {
    for (JsonNode pasted : Node.map("", SERIALISED, AS_WRITTEN)) {
      assertThat(paths.at(pasted.asText()))
          .as(pasted.asText())
          .isInstanceOf(Target.OfThumbnail.class);
    }
  }

  @Test
  void whatNoUrlMayHaveIsSentOnOnceAndABrowserKeepsTheAddressAsItIs() throws Exception {
    for (JsonNode pasted : Node.map("", SERIALISED, SENT_ON)) {
      assertThat(paths.at(pasted.asText())).as(pasted.asText()).isInstanceOf(Target.Moved.class);
      String address = ((Target.Moved) paths.at(pasted.asText())).path();
      String followed = Node.map("", SERIALISED, List.of(address)).getFirst().asText();
      assertThat(followed).isEqualTo(address);
      assertThat(paths.at(followed)).isEqualTo(paths.parse(pasted.asText()));
    }
  }
}
