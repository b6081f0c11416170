package dev.miniature.jpeg.corpus;

import java.util.List;

/// The content of one scan (B.2.3).
///
/// @param components their indices in the frame; in a progressive file, a scan of AC coefficients
///   has only one
/// @param from the first coefficient in zigzag order, 0 to 63
/// @param to the last one
/// @param before the lowest bit that earlier scans contained, 0 if there were none
/// @param bit the lowest bit in this scan, 0 for all bits
public record Scan(List<Integer> components, int from, int to, int before, int bit) {
  public Scan {
    components = List.copyOf(components);
  }

  /// Returns a scan of all coefficients of these components, as in a sequential file.
  static Scan whole(List<Integer> components) {
    return new Scan(components, 0, 63, 0, 0);
  }

  /// Returns a first scan of the DC coefficients.
  static Scan dc(List<Integer> components, int bit) {
    return new Scan(components, 0, 0, 0, bit);
  }

  /// Returns a first scan of a band of AC coefficients.
  static Scan ac(int component, int from, int to, int bit) {
    return new Scan(List.of(component), from, to, 0, bit);
  }

  /// Returns a scan of the same band with one more bit: `bit`.
  Scan refinedTo(int next) {
    return new Scan(components, from, to, next + 1, next);
  }

  boolean isRefinement() {
    return before != 0;
  }
}
