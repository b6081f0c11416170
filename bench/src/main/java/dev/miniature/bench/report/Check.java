package dev.miniature.bench.report;

/// A target and its result.
///
/// @param bar the target
/// @param value the measured value
/// @param isMet whether the target was met
public record Check(String bar, String value, boolean isMet) {

  /// Creates a check with a maximum.
  public static Check most(String what, double value, double most, int digits) {
    String bar = what + " ≤ " + Numbers.text(digits, most);
    return new Check(bar, Numbers.text(digits, value), value <= most);
  }

  /// Creates a check with a minimum.
  public static Check least(String what, double value, double least, int digits) {
    String bar = what + " ≥ " + Numbers.text(digits, least);
    return new Check(bar, Numbers.text(digits, value), value >= least);
  }

  /// Creates a check for a difference.
  ///
  /// @param allowed how much lower the value may be; negative if it must be higher
  public static Check gain(String what, double gain, double allowed, int digits) {
    String least = allowed < 0 ? " ≥ +" + -allowed : " ≥ −" + allowed;
    String bar = what + (allowed == 0 ? " no lower" : least);
    String sign = gain < 0 ? "−" : "+";
    String value = sign + Numbers.text(digits, Math.abs(gain));
    return new Check(bar, value, gain >= -allowed);
  }

  /// Returns the check as a table cell.
  public String cell() {
    return "%s: **%s** %s".formatted(bar, value, isMet ? "met" : "**missed**");
  }
}
