package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.TooComplexException;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// SVG drawings, which only libvips reads.
@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class VipsDrawingsTest {

  @Test
  void drawingsAreReadOnlyWhereThatIsAllowed(@TempDir Path folder) throws Exception {
    Path secret = folder.resolve("secret.png");
    Files.write(secret, Pngs.encode(Scenes.photo(50, 50)));
    byte[] svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
            width="200" height="100">
          <rect width="100" height="100" fill="#FF0000"/>
          <image x="100" width="100" height="100" xlink:href="%s"/>
        </svg>
        """
            .formatted(secret.toUri())
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> Renderer.with(Decoders.usual(), Engine.VIPS).header(OriginalBytes.of(svg)))
        .isInstanceOf(SwitchedOffException.class);
    Renderer allowing = Renderer.with(Decoders.usual().withDrawings(), Engine.VIPS);
    ImageHeader header = allowing.header(OriginalBytes.of(svg));
    Recipe png = Recipe.inside(Box.ofWidth(400)).enlarging().withFormat(ImageFormat.PNG);
    var picture =
        Libvips.pixels(allowing.render(OriginalBytes.of(svg), header, png, Libvips.ample()));
    assertThat(picture.getWidth()).isEqualTo(400);
    assertThat(picture.getRGB(100, 100)).isEqualTo(0xFFFF0000);
    assertThat(picture.getRGB(300, 100) >>> 24).as("what a link points to").isZero();
  }

  /// A declaration, a document type, entities for namespaces, style sheets, symbols, gradients.
  @Test
  void drawingsAreReadAsEditorsWriteThem() throws Exception {
    byte[] svg =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://localhost:1/svg11.dtd" [
          <!ENTITY ns_svg "http://www.w3.org/2000/svg">
          <!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
        ]>
        <svg xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" width="300" height="100">
          <defs>
            <style type="text/css"><![CDATA[ .red { fill: #FF0000 } ]]></style>
            <linearGradient id="g"><stop offset="0" stop-color="#0000FF"/></linearGradient>
            <symbol id="s"><rect width="100" height="100" fill="url(#g)"/></symbol>
          </defs>
          <g><rect class="red" width="100" height="100"/></g>
          <use xlink:href="#s" x="100"/>
          <use href="#s" x="200" style="opacity:1"/>
        </svg>
        """
            .getBytes(StandardCharsets.UTF_8);
    Renderer allowing = Renderer.with(Decoders.usual().withDrawings(), Engine.VIPS);
    Recipe png = Recipe.inside(Box.ofWidth(300)).withFormat(ImageFormat.PNG);
    var picture =
        Libvips.pixels(
            allowing.render(
                OriginalBytes.of(svg),
                allowing.header(OriginalBytes.of(svg)),
                png,
                Libvips.ample()));
    assertThat(picture.getRGB(50, 50)).isEqualTo(0xFFFF0000);
    assertThat(picture.getRGB(150, 50)).isEqualTo(0xFF0000FF);
    assertThat(picture.getRGB(250, 50)).isEqualTo(0xFF0000FF);
  }

  @Test
  void aDrawingOfReferencesToReferencesIsRefusedBeforeItIsDrawn() {
    StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg'><g id='l0'/>");
    for (int level = 1; level <= 7; level++) {
      String use = "<use href='#l" + (level - 1) + "'/>";
      svg.append("<g id='l" + level + "'>" + use.repeat(10) + "</g>");
    }
    byte[] file = svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    Renderer allowing = Renderer.with(Decoders.usual().withDrawings(), Engine.VIPS);
    assertThatExceptionOfType(TooComplexException.class)
        .isThrownBy(() -> allowing.header(OriginalBytes.of(file)));
  }
}
