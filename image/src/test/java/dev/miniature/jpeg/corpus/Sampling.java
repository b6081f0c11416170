package dev.miniature.jpeg.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The sampling of each component (A.1.1): one component is grey, three are YCbCr.
public record Sampling(List<Factors> components) {
  /// The sampling factors of a component, relative to those of the others.
  ///
  /// @param across horizontally, 1 to 4
  /// @param down vertically, 1 to 4
  public record Factors(int across, int down) {
    @Override
    public String toString() {
      return across + "x" + down;
    }
  }

  /// One component.
  public static final Sampling GREY = of("1x1");

  /// Chroma at full size.
  public static final Sampling S444 = of("1x1,1x1,1x1");

  /// Chroma at half the width.
  public static final Sampling S422 = of("2x1,1x1,1x1");

  /// Chroma at half the height.
  public static final Sampling S440 = of("1x2,1x1,1x1");

  /// Chroma at half the width and height.
  public static final Sampling S420 = of("2x2,1x1,1x1");

  /// Chroma at a quarter of the width.
  public static final Sampling S411 = of("4x1,1x1,1x1");

  /// Chroma at a quarter of the width and half the height.
  public static final Sampling S410 = of("4x2,1x1,1x1");

  /// The samplings with a name, and rarer ones that are equally valid: factors with a common
  /// divisor, threes, more chroma than luma, components that are coarse in different directions.
  public static final List<Sampling> NOTABLE =
      List.of(
          GREY,
          of("2x2"),
          S444,
          S422,
          S440,
          S420,
          S411,
          S410,
          of("1x4,1x1,1x1"),
          of("4x4,1x1,1x1"),
          of("3x1,1x1,1x1"),
          of("3x3,1x1,1x1"),
          of("2x1,2x1,2x1"),
          of("2x2,2x2,2x2"),
          of("2x2,2x1,2x1"),
          of("2x2,1x2,1x2"),
          of("2x1,1x2,1x2"),
          of("1x1,2x1,2x1"),
          of("1x1,2x2,2x2"),
          of("2x2,2x1,1x2"),
          of("2x4,1x2,2x1"));

  public Sampling {
    components = List.copyOf(components);
  }

  /// Parses a sampling such as `2x2,1x1,1x1`, which is also its string form.
  public static Sampling of(String text) {
    return new Sampling(
        Arrays.stream(text.split(",", -1))
            .map(pair -> new Factors(pair.charAt(0) - '0', pair.charAt(2) - '0'))
            .toList());
  }

  /// Returns every sampling of YCbCr in which the finest component has a whole number of samples
  /// for each sample of the others, and Cb and Cr are equal.
  public static List<Sampling> everyIntegral() {
    List<Sampling> all = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      Factors luma = new Factors(1 + i / 64, 1 + i / 16 % 4);
      Factors chroma = new Factors(1 + i / 4 % 4, 1 + i % 4);
      Sampling sampling = new Sampling(List.of(luma, chroma, chroma));
      if (sampling.isIntegral()) {
        all.add(sampling);
      }
    }
    return all;
  }

  /// Returns the largest horizontal factor.
  public int maxAcross() {
    return components.stream().mapToInt(Factors::across).max().orElseThrow();
  }

  /// Returns the largest vertical factor.
  public int maxDown() {
    return components.stream().mapToInt(Factors::down).max().orElseThrow();
  }

  /// Returns whether this component has a sample for every pixel.
  public boolean isFull(int component) {
    Factors factors = components.get(component);
    return factors.across() == maxAcross() && factors.down() == maxDown();
  }

  /// Returns whether each component's factors divide the largest ones.
  public boolean isIntegral() {
    return components.stream()
        .allMatch(each -> maxAcross() % each.across() == 0 && maxDown() % each.down() == 0);
  }

  /// Returns whether one scan may contain all components: an MCU has at most ten blocks (B.2.3).
  public boolean fitsOneScan() {
    return components.size() == 1
        || components.stream().mapToInt(each -> each.across() * each.down()).sum() <= 10;
  }

  @Override
  public String toString() {
    return components.stream().map(Factors::toString).collect(Collectors.joining(","));
  }
}
