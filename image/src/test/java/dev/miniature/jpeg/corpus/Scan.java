package dev.miniature.jpeg.corpus;

import java.util.List;

/// What one scan holds (B.2.3).
///
/// @param components their indices in the frame; one that has AC coefficients stands alone in a
///   progressive file
/// @param from the first coefficient in zigzag order, 0 to 63
/// @param to the last one
/// @param before the bit down to which earlier scans told these coefficients, 0 if none did
/// @param bit the bit down to which they are told now, 0 for all of it
public record Scan(List<Integer> components, int from, int to, int before, int bit) {
  public Scan {
    components = List.copyOf(components);
  }

  /// All coefficients of these components, as in a sequential file.
  static Scan whole(List<Integer> components) {
    return new Scan(components, 0, 63, 0, 0);
  }

  /// A first scan of the DC coefficients.
  static Scan dc(List<Integer> components, int bit) {
    return new Scan(components, 0, 0, 0, bit);
  }

  /// A first scan of a band of AC coefficients.
  static Scan ac(int component, int from, int to, int bit) {
    return new Scan(List.of(component), from, to, 0, bit);
  }

  /// The same band again, with one bit more: `bit`.
  Scan refinedTo(int next) {
    return new Scan(components, from, to, next + 1, next);
  }

  boolean isRefinement() {
    return before != 0;
  }
}
