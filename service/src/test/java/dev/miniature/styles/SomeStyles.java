package dev.miniature.styles;

/// The styles that tests of other packages use.
public final class SomeStyles {
  private SomeStyles() {}

  /// Those of the design, and one of each other kind.
  public static Styles usual() {
    return parse("");
  }

  /// The same where a suffix that names no style belongs to the name.
  public static Styles strict() {
    return parse("onUnknownStyle: notFound\n");
  }

  /// The same where a suffix that names no style sends to the default style.
  public static Styles redirecting() {
    return parse("onUnknownStyle: redirect\n");
  }

  private static Styles parse(String more) {
    try {
      return StylesYaml.parse(
          """
          default: w50
          densities: [1, 2, 3]
          styles:
            w500: { width: 500, height: 300 }
            w300: { width: 300, height: 150 }
            w50: { width: 50, height: 40 }
            a-b-1: { width: 10 }
            square: { width: 200, height: 200, fit: cover, maxAge: 60 }
            small: { width: 20, format: jpg, quality: 40 }
            modern: { width: 20, format: avif }
            auto: { width: 20, format: auto }
          """
              + more,
          "test.yaml");
    } catch (InvalidStylesException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
