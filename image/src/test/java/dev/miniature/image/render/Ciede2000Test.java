package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Some of the test data of Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula", 2005,
/// table 1: blue, equal chroma, hues on both sides of red, and colours that are nearly grey.
final class Ciede2000Test {
  @ParameterizedTest
  @CsvSource({
    "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
    "50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615",
    "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
    "50, 2.4900, -0.0010, 50, -2.4900, 0.0009, 7.1792",
    "50, 2.5, 0, 50, 0, -2.5, 4.3065",
    "50, 2.5, 0, 73, 25, -18, 27.1492",
    "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
    "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082",
  })
  void differencesAreThoseOfThePublishedData(
      double l, double a, double b, double otherL, double otherA, double otherB, double expected) {
    double[] one = {l, a, b};
    double[] other = {otherL, otherA, otherB};
    assertThat(Ciede2000.between(one, other)).isCloseTo(expected, within(0.0001));
    assertThat(Ciede2000.between(other, one)).isCloseTo(expected, within(0.0001));
  }
}
