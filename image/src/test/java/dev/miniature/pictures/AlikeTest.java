package dev.miniature.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;

final class AlikeTest {
  private final BufferedImage photo = Scenes.clear(150, 100);

  @Test
  void aPngThatIsPackedOtherwiseIsTheSamePicture() throws IOException {
    assertThat(Alike.test(Pngs.encode(photo), packedLightly(photo))).isTrue();
  }

  @Test
  void anotherQualityIsAnotherPicture() throws IOException {
    assertThat(Alike.test(Jpegs.encode(photo, 90), Jpegs.encode(photo, 85))).isFalse();
  }

  @Test
  void aSmallChangeIsFoundInEveryFormat() throws IOException {
    BufferedImage changed = Scenes.clear(150, 100);
    changed.createGraphics().fillRect(60, 40, 8, 8);
    assertThat(Alike.test(Pngs.encode(photo), Pngs.encode(changed))).isFalse();
    assertThat(Alike.test(Jpegs.encode(photo, 90), Jpegs.encode(changed, 90))).isFalse();
    assertThat(Alike.test(CmykJpegs.cmyk(photo, 90), CmykJpegs.cmyk(changed, 90))).isFalse();
    assertThat(Alike.test(Exotics.psd(photo), Exotics.psd(changed))).isFalse();
  }

  @Test
  void aMissingProfileIsFoundThoughThePixelsAreTheSame() throws IOException {
    byte[] jpeg = Jpegs.encode(photo, 90);
    byte[] tagged = JpegSegments.withProfile(jpeg, RgbSpace.DISPLAY_P3.profile());
    assertThat(Alike.test(jpeg, tagged)).isFalse();
  }

  private static byte[] packedLightly(BufferedImage image) {

    ImageWriter writer = Written.writer("png");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(1f);
    return Written.by(writer, new IIOImage(image, null, null), param);
  }
}
