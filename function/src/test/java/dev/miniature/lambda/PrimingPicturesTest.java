package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Decoders;
import dev.miniature.image.render.Renderer;
import dev.miniature.image.render.RendererChoice;
import org.junit.jupiter.api.Test;

/// A picture in a disabled format would be answered with 415, so it cannot prime anything.
final class PrimingPicturesTest {
  @Test
  void thereIsOneOfEveryFormatThatIsReadAndWrittenAndASmallJpeg() throws Exception {
    Renderer renderer = RendererChoice.make(Decoders.usual()).renderer();
    assertThat(PrimingPictures.by(renderer))
        .containsKey(PrimingPictures.SMALL)
        .hasSize(renderer.writes().size() + 1);
  }

  @Test
  void thereIsNoneOfAFormatThatIsSwitchedOff() throws Exception {
    Renderer renderer = RendererChoice.make(Decoders.named("jpeg,png,tiff")).renderer();
    assertThat(PrimingPictures.by(renderer))
        .containsOnlyKeys("photo.jpg", "small.jpg", "photo.png");
  }

  @Test
  void withoutJpegThereAreNone() throws Exception {
    Renderer renderer = RendererChoice.make(Decoders.named("png,webp")).renderer();
    assertThat(PrimingPictures.by(renderer)).isEmpty();
  }
}
