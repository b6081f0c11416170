package dev.miniature.image.jpeg;

import dev.miniature.image.Dimensions;
import dev.miniature.image.pipeline.Grid;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.Step;
import dev.miniature.jpeg.PlaneFilter;
import dev.miniature.jpeg.RgbToYCbCr;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;

/// Draws a picture over the planes of a JPEG, as [Step.Overlay] does over pixels. A chroma sample
/// that covers four pixels gets the mean of the overlay there.
///
/// @param overlay the picture and its positions
/// @param canvas the size of the thumbnail
record PlaneOverlay(Step.Overlay overlay, Dimensions canvas) implements PlaneFilter {
  /// The product of two full opacities.
  private static final float OPAQUE = 255 * 255;

  @Override
  public boolean changes(int component) {
    return true;
  }

  @Override
  public long memory(int width, int height) {
    return overlay.picture().length();
  }

  @Override
  public void apply(int component, int step, float[] samples, int width, int height, Stop stop)
      throws StoppedException {
    Grid grid = overlay.grid();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        stop.check();
        lay(component, step, samples, width, grid.left(column), grid.top(row));
      }
    }
  }

  private void lay(int component, int step, float[] samples, int width, int left, int top) {
    Dimensions size = overlay.picture().size();
    int endX = Math.min(left + size.width(), canvas.width());
    int endY = Math.min(top + size.height(), canvas.height());
    for (int y = Math.max(0, top) / step; y * step < endY; y++) {
      for (int x = Math.max(0, left) / step; x * step < endX; x++) {
        float opacity = 0;
        float sum = 0;
        int pixels = 0;
        for (int v = y * step; v < Math.min((y + 1) * step, canvas.height()); v++) {
          for (int u = x * step; u < Math.min((x + 1) * step, canvas.width()); u++) {
            pixels++;
            if (u >= left && u < endX && v >= top && v < endY) {
              int at = (v - top) * size.width() + u - left;
              float own = opacity(at);
              opacity += own;
              sum += own == 0 ? 0 : own * sample(component, at);
            }
          }
        }
        int at = y * width + x;
        samples[at] = samples[at] * (1 - opacity / pixels) + sum / pixels;
      }
    }
  }

  /// Returns the opacity of a pixel of the overlay, 0–1.
  private float opacity(int pixel) {
    Raster picture = overlay.picture();
    int channels = picture.format().channels();
    int own =
        picture.format().hasAlpha()
            ? picture.samples()[pixel * channels + channels - 1] & 0xFF
            : 255;
    return own * overlay.opacity() / OPAQUE;
  }

  private float sample(int component, int pixel) {
    Raster picture = overlay.picture();
    byte[] samples = picture.samples();
    int at = pixel * picture.format().channels();
    int red = samples[at] & 0xFF;
    return picture.format().isGrey()
        ? RgbToYCbCr.sample(component, red, red, red)
        : RgbToYCbCr.sample(component, red, samples[at + 1] & 0xFF, samples[at + 2] & 0xFF);
  }
}
