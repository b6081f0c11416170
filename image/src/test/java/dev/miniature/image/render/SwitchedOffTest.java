package dev.miniature.image.render;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.header.ImageHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Disabled formats are refused by their first bytes, with every engine.
final class SwitchedOffTest {
  private static final Path FORMATS = Path.of("..", "test-images", "formats");

  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  void noEngineReadsAFormatThatIsSwitchedOff(ImageFormat format) throws Exception {
    byte[] file = beginning(format);
    assertThat(ImageHeaders.format(file)).contains(format);
    for (Renderer renderer : renderers(Decoders.usual().withDrawings().without(format))) {
      assertThat(renderer.reads()).doesNotContain(format);
      assertThatExceptionOfType(SwitchedOffException.class)
          .as(renderer.name())
          .isThrownBy(() -> renderer.header(OriginalBytes.of(file)))
          .satisfies(refused -> assertThat(refused.format()).isEqualTo(format));
    }
  }

  private static List<Renderer> renderers(Decoders decoders) {
    List<Renderer> renderers = new ArrayList<>();
    renderers.add(Renderer.with(decoders, Engine.JAVA2D));
    if (Libvips.isHere()) {
      renderers.add(Renderer.with(decoders, Engine.VIPS));
    }
    renderers.add(Renderer.with(decoders, Engine.JPEG, Libvips.engine()));
    return renderers;
  }

  /// Returns just enough of a file to detect its format. If that is the magic number, the rest is
  /// missing, so code that read further would report a damaged file.
  private static byte[] beginning(ImageFormat format) throws IOException {
    return switch (format) {
      case JPEG -> bytes("\u00FF\u00D8\u00FF");
      case PNG -> bytes("\u0089PNG\r\n\u001A\n");
      case GIF -> bytes("GIF89a");
      case WEBP -> bytes("RIFF\0\0\0\0WEBP");
      case AVIF -> bytes("\0\0\0\u0014ftypavif\0\0\0\0avif");
      case TIFF -> bytes("II*\0\u0008\0\0\0");
      case PSD -> bytes("8BPS");
      case ICNS -> bytes("icns");
      case SVG -> bytes("<svg xmlns='http://www.w3.org/2000/svg'");
      case BMP -> Files.readAllBytes(FORMATS.resolve("photo.bmp"));
      case PNM -> Files.readAllBytes(FORMATS.resolve("photo.ppm"));
      case PCX -> Files.readAllBytes(FORMATS.resolve("photo.pcx"));
      case TGA -> Files.readAllBytes(FORMATS.resolve("photo.tga"));
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
