package dev.miniature.image.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoxPassesTest {
  /// The allowed deviation of a weight from the Gaussian, as a fraction of the largest weight:
  /// three boxes make a curve that is a little flatter in its middle.
  private static final double ALIKE = 0.07;

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2, 3.7, 12, 50, 100})
  void aDotBecomesTheGaussianCurve(double sigma) {
    int middle = (int) (5 * sigma) + 4;
    float[] curve = blurred(dot(2 * middle + 1, middle), sigma);
    double highest = 1 / (sigma * Math.sqrt(2 * Math.PI));
    for (int i = 0; i < curve.length; i++) {
      double gaussian = highest * Math.exp(-0.5 * Math.pow((i - middle) / sigma, 2));
      assertThat(curve[i] / highest).as("%d", i).isCloseTo(gaussian / highest, within(ALIKE));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.8, 1, 1.5, 2, 3.7, 12, 50, 100, 300})
  void itIsExactlyAsWideAsAsked(double sigma) {
    int middle = (int) (5 * sigma) + 4;
    float[] curve = blurred(dot(2 * middle + 1, middle), sigma);
    double sum = 0;
    double variance = 0;
    for (int i = 0; i < curve.length; i++) {
      sum += curve[i];
      variance += curve[i] * Math.pow(i - middle, 2);
    }
    assertThat(sum).isCloseTo(1, within(1e-4));
    assertThat(Math.sqrt(variance)).isCloseTo(sigma, within(0.001 * sigma));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 12, 100, 1000})
  void whatIsEvenStaysSoUpToItsEdges(double sigma) {
    for (int length : new int[] {1, 2, 7, 300}) {
      float[] line = new float[length];
      Arrays.fill(line, 137);
      for (float sample : blurred(line, sigma)) {
        assertThat(sample).isCloseTo(137, within(0.01f));
      }
    }
  }

  @Test
  void beyondAnEdgeItsSamplesGoOn() {
    float[] edge = new float[200];
    Arrays.fill(edge, 100, 200, 1);
    float[] whole = blurred(edge, 10);
    float[] cut = blurred(Arrays.copyOfRange(edge, 60, 140), 10);
    for (int i = 0; i < cut.length; i++) {
      assertThat(cut[i]).isCloseTo(whole[60 + i], within(0.001f));
    }
  }

  private static float[] dot(int length, int at) {
    float[] line = new float[length];
    line[at] = 1;
    return line;
  }

  /// Filters one sample of each line, beside another one that must not change.
  private static float[] blurred(float[] samples, double sigma) {
    float[][] lines = new float[samples.length][];
    for (int i = 0; i < samples.length; i++) {
      lines[i] = new float[] {samples[i], 0};
    }
    float[][] result = new BoxPasses(sigma).apply(lines, new float[samples.length][2], 2);
    float[] filtered = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      filtered[i] = result[i][0];
      assertThat(result[i][1]).isZero();
    }
    return filtered;
  }
}
