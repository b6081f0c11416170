package dev.miniature.bench.quality;

/// The structural similarity of two pictures (Wang, Bovik, Sheikh and Simoncelli, 2004), of their
/// luminance Y = 0.299 R + 0.587 G + 0.114 B.
///
/// In a window of 11×11 pixels, weighted by a Gaussian of σ = 1.5, with means µ, variances σ² and
/// the covariance σxy: `(2µxµy + C1)(2σxy + C2) / ((µx² + µy² + C1)(σx² + σy² + C2))`, where C1 =
/// (0.01·255)² and C2 = (0.03·255)². The result is the mean over all windows that lie inside the
/// picture.
final class Ssim {
  private static final int WINDOW = 11;
  private static final double SIGMA = 1.5;
  private static final double C1 = 0.01 * 255 * (0.01 * 255);
  private static final double C2 = 0.03 * 255 * (0.03 * 255);
  private static final double[] WEIGHTS = gaussian();

  private Ssim() {}

  /// Returns 1 if both are equal, less if they differ.
  static double of(Pixels a, Pixels b) {
    int width = a.width();
    int height = a.height();
    if (width < WINDOW || height < WINDOW) {
      throw new IllegalArgumentException("Smaller than the window");
    }
    double[] x = brightness(a);
    double[] y = brightness(b);
    double[] meanX = smooth(x, width, height);
    double[] meanY = smooth(y, width, height);
    double[] xx = smooth(product(x, x), width, height);
    double[] yy = smooth(product(y, y), width, height);
    double[] xy = smooth(product(x, y), width, height);
    double sum = 0;
    for (int i = 0; i < meanX.length; i++) {
      double mx = meanX[i];
      double my = meanY[i];
      double alike = (2 * mx * my + C1) * (2 * (xy[i] - mx * my) + C2);
      double most = (mx * mx + my * my + C1) * (xx[i] - mx * mx + (yy[i] - my * my) + C2);
      sum += alike / most;
    }
    return sum / meanX.length;
  }

  private static double[] brightness(Pixels picture) {
    double[] brightness = new double[picture.width() * picture.height()];
    for (int i = 0; i < brightness.length; i++) {
      brightness[i] =
          0.299 * picture.sample(i * 3)
              + 0.587 * picture.sample(i * 3 + 1)
              + 0.114 * picture.sample(i * 3 + 2);
    }
    return brightness;
  }

  private static double[] product(double[] a, double[] b) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return product;
  }

  /// Returns the weighted mean of every window, computed first horizontally, then vertically.
  private static double[] smooth(double[] plane, int width, int height) {
    int inside = width - WINDOW + 1;
    double[] across = new double[inside * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < inside; x++) {
        for (int i = 0; i < WINDOW; i++) {
          across[y * inside + x] += WEIGHTS[i] * plane[y * width + x + i];
        }
      }
    }
    double[] smooth = new double[inside * (height - WINDOW + 1)];
    for (int i = 0; i < smooth.length; i++) {
      for (int row = 0; row < WINDOW; row++) {
        smooth[i] += WEIGHTS[row] * across[i + row * inside];
      }
    }
    return smooth;
  }

  private static double[] gaussian() {
    double[] weights = new double[WINDOW];
    double sum = 0;
    for (int i = 0; i < WINDOW; i++) {
      double far = i - WINDOW / 2;
      weights[i] = Math.exp(-far * far / (2 * SIGMA * SIGMA));
      sum += weights[i];
    }
    for (int i = 0; i < WINDOW; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
