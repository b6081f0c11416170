package dev.miniature.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a positive number with an optional `k` (thousand), `M` (million) or `G` (billion).
final class Quantity implements ITypeConverter<Double> {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)([kKmMgG]?)");

  @Override
  public Double convert(String text) {
    Matcher match = SHAPE.matcher(text);
    if (!match.matches()) {
      throw expected(text);
    }
    double factor =
        switch (match.group(2)) {
          case "k", "K" -> 1e3;
          case "m", "M" -> 1e6;
          case "g", "G" -> 1e9;
          default -> 1;
        };
    double number = Double.parseDouble(match.group(1)) * factor;
    if (number == 0) {
      throw expected(text);
    }
    return number;
  }

  private static TypeConversionException expected(String text) {
    return new TypeConversionException(
        "'" + text + "' is not a number above zero; expected one such as 10M, 800k or 45.");
  }
}
