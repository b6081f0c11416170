package dev.miniature.image.pipeline;

/// Lays a picture over another one, once or many times.
final class Overlaying {
  private static final int OPAQUE = 255;

  private final Raster under;
  private final Raster over;
  private final int opacity;

  private Overlaying(Raster under, Raster over, int opacity) {
    this.under = under;
    this.over = over;
    this.opacity = opacity;
  }

  static Raster of(Raster raster, Step.Overlay step) {
    Raster picture = step.picture();
    boolean coloured = raster.format().isGrey() && !picture.format().isGrey();
    Raster result = coloured ? GreyToRgb.of(raster) : raster.copy();
    Overlaying overlaying = new Overlaying(result, picture, step.opacity());
    for (int row = 0; row < step.grid().rows(); row++) {
      for (int column = 0; column < step.grid().columns(); column++) {
        overlaying.at(step.grid().left(column), step.grid().top(row));
      }
    }
    return result;
  }

  /// Lays it with its upper left corner at this position, and clips it.
  private void at(int left, int top) {
    int firstRow = Math.max(0, -top);
    int endRow = Math.min(over.size().height(), under.size().height() - top);
    int firstColumn = Math.max(0, -left);
    int endColumn = Math.min(over.size().width(), under.size().width() - left);
    for (int y = firstRow; y < endRow; y++) {
      int from = y * over.size().width();
      int to = (top + y) * under.size().width() + left;
      for (int x = firstColumn; x < endColumn; x++) {
        lay((from + x) * over.format().channels(), (to + x) * under.format().channels());
      }
    }
  }

  private void lay(int from, int to) {
    int channels = over.format().channels();
    int own = over.format().hasAlpha() ? over.samples()[from + channels - 1] & 0xFF : OPAQUE;
    int weight = (own * opacity + OPAQUE / 2) / OPAQUE;
    if (weight == 0) {
      return;
    }
    byte[] samples = under.samples();
    int colours = under.format().withoutAlpha().channels();
    int alpha = under.format().hasAlpha() ? samples[to + colours] & 0xFF : OPAQUE;
    // The visible share of both, in 255 × 255ths.
    int rest = alpha * (OPAQUE - weight);
    int sum = weight * OPAQUE + rest;
    for (int channel = 0; channel < colours; channel++) {
      int above = over.samples()[from + (over.format().isGrey() ? 0 : channel)] & 0xFF;
      int below = samples[to + channel] & 0xFF;
      samples[to + channel] = (byte) ((above * weight * OPAQUE + below * rest + sum / 2) / sum);
    }
    if (colours < under.format().channels()) {
      samples[to + colours] = (byte) ((sum + OPAQUE / 2) / OPAQUE);
    }
  }
}
