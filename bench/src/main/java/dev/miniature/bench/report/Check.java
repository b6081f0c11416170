package dev.miniature.bench.report;

/// One thing that was promised, and what came of it.
///
/// @param bar the promise
/// @param value what was measured
/// @param isMet whether it was kept
public record Check(String bar, String value, boolean isMet) {

  /// A number that may be so large.
  public static Check most(String what, double value, double most, int digits) {
    String bar = what + " ≤ " + Numbers.text(digits, most);
    return new Check(bar, Numbers.text(digits, value), value <= most);
  }

  /// A number that must be so large.
  public static Check least(String what, double value, double least, int digits) {
    String bar = what + " ≥ " + Numbers.text(digits, least);
    return new Check(bar, Numbers.text(digits, value), value >= least);
  }

  /// How much more something is than something else.
  ///
  /// @param allowed how much less it may be; below zero, how much more it must be
  public static Check gain(String what, double gain, double allowed, int digits) {
    String least = allowed < 0 ? " ≥ +" + -allowed : " ≥ −" + allowed;
    String bar = what + (allowed == 0 ? " no lower" : least);
    String sign = gain < 0 ? "−" : "+";
    String value = sign + Numbers.text(digits, Math.abs(gain));
    return new Check(bar, value, gain >= -allowed);
  }

  /// As a cell of a table.
  public String cell() {
    return "%s: **%s** %s".formatted(bar, value, isMet ? "met" : "**missed**");
  }
}
