package dev.miniature.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.delivery.Limits;
import dev.miniature.pictures.Complex;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointRefusalsTest {
  private static final byte[] PNG = Pngs.encode(Patches.image(640, 480));
  private static final byte[] JPEG = Jpegs.encode(Patches.image(640, 480), 90);
  private static final byte[] LARGE = new byte[70_000_000];

  private final KeptInMemory originals =
      new KeptInMemory()
          .keep("photo.png", PNG)
          .keep("text.png", "This is no picture.".getBytes(UTF_8))
          .keep("empty.png", new byte[0])
          .keep("phone.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1))
          .keep("drawing.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8))
          .keep("broken.jpg", Arrays.copyOf(JPEG, JPEG.length / 2))
          .keep("complex.tif", Complex.tiff(20, 20, 1_000))
          .keep("large.png", LARGE);
  private final Asked asked = Asked.of(originals);

  @Test
  void whatIsNoRequestIsToldSoAndLogged() {
    HttpReply reply = asked.refuse("This is something else.");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(new String(reply.body(), UTF_8))
        .contains("\"title\":\"Not a request\"", "\"detail\":\"This is something else.\"")
        .contains("\"requestId\":\"id-1\"");
    assertThat(reply.headers()).containsEntry("Cache-Control", "no-store");
    assertThat(asked.logged().outcome()).isEqualTo("unreadable");
    assertThat(asked.logged().path()).isEqualTo("/asked.png");
  }

  @Test
  void whoUploadedWhatIsTooComplexLearnsOfWhatThereIsTooMuch() {
    assertThat(new String(asked.get("/complex_w300.tif").body(), UTF_8))
        .contains("The original has 1,000 channels; the limit is 5.");
  }

  @ParameterizedTest
  @CsvSource({
    "/broken_w300.jpg, decode",
    "/text_w300.png,   render",
    "/large_w300.png,  fetch",
    "/gone_w300.png,   fetch"
  })
  void whatFailsIsLoggedWithTheStageThatItEndedIn(String path, String stage) {
    asked.get(path);
    assertThat(asked.logged().toJson()).contains("\"endedIn\":\"" + stage + "\"");
  }

  @Test
  void aRenderThatFailsHasTakenItsTime() {
    asked.get("/broken_w300.jpg");
    assertThat(asked.logged().work().rendering()).isPositive();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "/%zz,                  400, Bad path,             badPath",
    "/../photo.png,         400, Bad path,             badPath",
    "/photo_w300.png.avif,  400, Format not available, cannotWrite",
    "/gone_w300.png,        404, Not found,            noSuchOriginal",
    "/gone_away.png,        404, Not found,            noSuchOriginal",
    "/,                     404, Not found,            noSuchOriginal",
    "/large_w300.png,       413, Original too large,   originalTooLarge",
    "/text_w300.png,        415, Not an image,         noImage",
    "/empty_w300.png,       415, Format not supported, unsupported",
    "/phone_w300.heic,      415, Format not supported, unsupported",
    "/drawing_w300.png,     415, Format switched off,  switchedOff",
    "/broken_w300.jpg,      422, Broken image,         brokenImage",
    "/complex_w300.tif,     422, Too complex,          tooComplex",
  })
  void whatCannotBeAnsweredIsToldForAMinute(String path, int status, String title, String word) {
    HttpReply reply = asked.get(path);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(new String(reply.body(), UTF_8))
        .contains("\"title\":\"" + title + "\"")
        .contains("\"status\":" + status)
        .contains("\"requestId\":\"id-1\"");
    assertThat(reply.headers())
        .containsEntry("Content-Type", "application/problem+json")
        .containsEntry("Cache-Control", "public, max-age=60")
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsEntry("X-Content-Type-Options", "nosniff");
    assertThat(asked.logged().outcome()).isEqualTo(word);
    assertThat(asked.logged().status()).isEqualTo(status);
  }

  @Test
  void aFormatThatIsNotReadIsNamedBesideThoseThatAre() {
    assertThat(new String(asked.get("/phone_w300.heic").body(), UTF_8))
        .contains(
            "The original is a HEIC picture. This service can read"
                + " jpg, png, gif, webp, bmp, tif, psd, icns, tga, pcx, pnm.");
    assertThat(asked.logged().toJson()).contains("begins with 0000001866747970");
    assertThat(new String(asked.get("/empty_w300.png").body(), UTF_8)).contains("an empty file");
    assertThat(new String(asked.get("/text_w300.png").body(), UTF_8))
        .contains("not an image in a supported format: jpg, png");
  }

  @Test
  void aFormatThatIsSwitchedOffIsNamedToTheCallerAndInTheLog() {
    HttpReply reply = asked.get("/drawing_w300.png");
    assertThat(new String(reply.body(), UTF_8))
        .contains(
            "SVG originals are disabled on this server."
                + " To enable them, set ALLOW_SVG=true, or DECODERS to a list with svg.");
    assertThat(asked.logged().toJson()).contains("SVG originals are disabled");
  }

  @Test
  void aFormatThatCannotBeWrittenIsAnsweredWithThoseThatCanAndTheStoreIsNotAsked() {
    HttpReply reply = asked.get("/photo_w300.png.avif");
    assertThat(new String(reply.body(), UTF_8))
        .contains("This service cannot write avif. It can write jpg, png, gif.");
    assertThat(asked.get("/photo_modern.png").status()).isEqualTo(400);
    assertThat(originals.questions()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          /photo_w300.jpg         | There is no original 'photo.jpg'. Try /photo_w300.png.jpg
          /photo_w300@2x.gif      | There is no original 'photo.gif'. Try /photo_w300@2x.png.gif
          /photo_w300.webp        | There is no original 'photo.webp'. Try /photo_w300.png
          /photo.jpg              | There is no original 'photo.jpg'. Try /photo_w50.png.jpg
          /photo_w300.jpg.gif     | There is no original 'photo.jpg'. Try /photo_w300.png.gif
          /photo_w300.PNG         | There is no original 'photo.PNG'. Try /photo_w300.png
          /photo_w300             | There is no original 'photo'. Try /photo_w300.png
          /photo_w3OO.jpg         | There is no original 'photo_w3OO.jpg' or 'photo.jpg'. Try /photo_w50.png.jpg
          /photo_w300.png.tiff    | There is no original 'photo_w300.png.tiff'.
          /photo.v2_w300.png      | There is no original 'photo.v2.png'.
          /phone_w300.jpg         | There is no original 'phone.jpg'.
          /a%20%22b%22_w300.png   | There is no original 'a \\"b\\".png'.
          """)
  void whatIsNotThereIsNamedWithTheNearestThatIs(String path, String detail) {
    HttpReply reply = asked.get(path);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(new String(reply.body(), UTF_8)).contains("\"detail\":\"" + detail + "\"");
    assertThat(originals.questions()).filteredOn(each -> each.startsWith("list")).hasSize(1);
  }

  @Test
  void theNearestAddressIsOneThatAnswers() {
    assertThat(asked.get("/photo_w300.png.jpg").status()).isEqualTo(200);
    assertThat(asked.get("/photo_w300.png").status()).isEqualTo(200);
    assertThat(originals.questions()).noneMatch(each -> each.startsWith("list"));
  }

  @Test
  void aHeadOfWhatIsNotThereCostsNoMoreThanItsLookUp() {
    assertThat(asked.head("/photo_w300.jpg").status()).isEqualTo(404);
    assertThat(originals.questions()).containsExactly("head photo.jpg");
  }

  @Test
  void aLargeOriginalIsRefusedForHeadAlike() {
    assertThat(asked.head("/large_w300.png").status()).isEqualTo(413);
  }

  @Test
  void limitsAreChecked() {
    Limits usual = Asked.limits();
    Limits fewPixels =
        new Limits(
            usual.maxOriginalBytes(),
            1_000,
            usual.maxDecodeMemory(),
            1,
            4_700_000,
            usual.storeTimeout(),
            usual.reserve());
    assertThat(Asked.of(originals, fewPixels).get("/photo_w300.png").status()).isEqualTo(422);
    Limits smallReply =
        new Limits(
            usual.maxOriginalBytes(),
            1_000_000,
            usual.maxDecodeMemory(),
            1,
            100,
            usual.storeTimeout(),
            usual.reserve());
    assertThat(Asked.of(originals, smallReply).get("/photo_w300.png").status()).isEqualTo(413);
  }

  @Test
  void whatWouldTakeTooMuchMemoryIsRefusedWithTheFigure() {
    Limits usual = Asked.limits();
    Limits poor =
        new Limits(
            usual.maxOriginalBytes(),
            1_000_000,
            1_000_000,
            1,
            4_700_000,
            usual.storeTimeout(),
            usual.reserve());
    HttpReply reply = Asked.of(originals, poor).get("/photo_w300.png");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(new String(reply.body(), UTF_8))
        .containsPattern(
            "Decoding this original would take [0-9]+ MB; at most 0 MB are allowed\\.");
  }

  @Test
  void tooLittleTimeIsToldBeforeAnythingIsDone() {
    HttpReply reply = asked.send("GET", "/photo_w300.png", Optional.empty(), Duration.ofMillis(-1));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(originals.questions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW", "get", ""})
  void otherMethodsAreToldWhichThereAre(String method) {
    HttpReply reply = asked.send(method, "/photo_w300.png", Optional.empty());
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.headers()).containsEntry("Allow", "GET, HEAD, OPTIONS");
    assertThat(originals.questions()).isEmpty();
  }
}
