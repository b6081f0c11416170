package dev.miniature.styles;

/// The styles for tests of other packages.
public final class SomeStyles {
  private SomeStyles() {}

  /// Returns the shipped styles, and one of each other kind.
  public static Styles usual() {
    return parse("");
  }

  /// Returns the same styles, with `onUnknownStyle: notFound`.
  public static Styles strict() {
    return parse("onUnknownStyle: notFound\n");
  }

  /// Returns the same styles, with `onUnknownStyle: redirect`.
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
