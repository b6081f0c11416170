package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.UnknownFormatException;
import java.util.Set;

/// TODO
public final class Java2dRenderer implements Renderer {
  @Override
  public String name() {
    return "java2d";
  }

  @Override
  public String version() {
    return "java2d-1";
  }

  @Override
  public Set<ImageFormat> writes() {
    return Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF);
  }

  @Override
  public long defaultPixelLimit() {
    return 100_000_000;
  }

  @Override
  public ImageHeader header(byte[] original) throws ImageException {
    throw new UnknownFormatException("none yet");
  }

  @Override
  public Thumbnail render(byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException {
    throw new BrokenImageException("none yet");
  }
}
