package dev.miniature.jpeg.corpus;

import java.util.Arrays;

/// Codes a first scan of DC coefficients: each as the difference to the one before (F.1.2.1),
/// without its lowest bits (G.1.2.1).
final class DcCoder extends ScanCoder {
  private final JpegSpec spec;
  private final int bit;
  private final int[] previous;

  DcCoder(JpegSpec spec, int bit) {
    this.spec = spec;
    this.bit = bit;
    previous = new int[spec.shape().components()];
  }

  @Override
  void code(int component, int[] block) {
    add(difference(component, block));
  }

  @Override
  void restart() {
    Arrays.fill(previous, 0);
  }

  Token difference(int component, int[] block) {
    int value = block[0] >> bit;
    int difference = value - previous[component];
    previous[component] = value;
    return Token.number(spec.table(component), 0, difference);
  }
}
