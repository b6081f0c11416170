package dev.miniature.styles;

import dev.miniature.image.Effort;
import dev.miniature.image.Finish;
import dev.miniature.image.Framing;
import dev.miniature.image.Hdr;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OutputFormat;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Recipe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A named recipe: what `w300` means.
///
/// @param name how a URL names it
/// @param framing how a picture comes into its room, at density 1
/// @param finish what is done to the pixels then, at density 1
/// @param format the format it is sent in where the URL asks for none
/// @param quality how much of the look may be lost
/// @param maxBytes the largest file, or empty for as large as can be sent
/// @param effort the time that encoding may take
/// @param hdr what becomes of a gain map of the original
/// @param maxAge how long caches may keep it
public record Style(
    String name,
    Framing framing,
    Finish finish,
    FormatChoice format,
    QualityChoice quality,
    OptionalInt maxBytes,
    Effort effort,
    Hdr hdr,
    Duration maxAge) {

  /// The pattern of style names. They contain no `_`, `.` or `@`, so every path has exactly one
  /// meaning.
  public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  /// Checks the name.
  ///
  /// @throws IllegalArgumentException if the name does not match [#NAME]
  public Style {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Invalid style name: " + name);
    }
  }

  /// Returns the recipe at a density.
  ///
  /// @param asked the format in the URL, which overrides the style's own
  /// @param accepted the formats that the client accepts, the best first
  public Recipe recipe(Density density, Optional<ImageFormat> asked, List<ImageFormat> accepted) {
    OutputFormat output =
        asked.<OutputFormat>map(OutputFormat.Fixed::new).orElseGet(() -> format.output(accepted));
    return new Recipe(
        framing.times(density.factor()),
        finish.times(density.factor()),
        output,
        quality,
        maxBytes,
        effort,
        hdr);
  }
}
