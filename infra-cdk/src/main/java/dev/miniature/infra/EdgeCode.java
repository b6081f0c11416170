package dev.miniature.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.miniature.delivery.FileName;
import dev.miniature.delivery.ObjectKey;
import dev.miniature.http.PercentEncoding;
import dev.miniature.http.Target;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.ImageFormat;
import dev.miniature.styles.Density;
import dev.miniature.styles.FormatChoice;
import dev.miniature.styles.Style;
import dev.miniature.styles.Styles;
import dev.miniature.styles.UnknownStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The source code of the edge function.
///
/// Every list, pattern and number of the path grammar is generated from the constants with which
/// the service parses paths. A test lets both parse the same paths.
///
/// @param styles the styles that a path may name
/// @param everybody whether scripts of every site may read the answers
record EdgeCode(Styles styles, boolean everybody) {
  /// CloudFront's maximum, in bytes.
  static final int MAX_BYTES = 10 * 1_024;

  /// Returns whether the whole program fits.
  boolean fits() {
    return whole().getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
  }

  /// Returns the program that redirects paths to their canonical spelling, and reduces `Accept` to
  /// one word if the style negotiates.
  String whole() {
    return "const grammar = "
        + grammar()
        + ";\n"
        + best()
        + program("path.js", "accept.js", "handler.js");
  }

  /// Returns the program that reduces `Accept` to one word for every path. It always fits.
  String withoutNames() {
    return best() + program("accept.js", "handler-without-names.js");
  }

  /// Returns the declaration of the words to which `Accept` may be reduced.
  private String best() {
    return "const best = "
        + json(styles.auto().stream().map(ImageFormat::mediaType).toList())
        + ";\n";
  }

  /// Returns whether any style negotiates the format with the client.
  boolean negotiates() {
    return styles.all().stream().anyMatch(EdgeCode::negotiates);
  }

  private static boolean negotiates(Style style) {
    return style.format() instanceof FormatChoice.ByAccept;
  }

  private String grammar() {
    SequencedMap<String, Object> grammar = new LinkedHashMap<>();
    grammar.put("standard", styles.standard().name());
    grammar.put("negotiating", names(EdgeCode::negotiates));
    grammar.put("others", names(style -> !negotiates(style)));
    grammar.put("one", Density.ONE.toString());
    grammar.put("densities", densities());
    grammar.put("formats", formats());
    grammar.put("pictures", pictures().toList());
    grammar.put("extension", FileName.EXTENSION.pattern());
    grammar.put("keyBytes", ObjectKey.MAX_BYTES);
    grammar.put("facts", ObjectKey.FACTS);
    grammar.put("marks", PercentEncoding.PLAIN_MARKS);
    grammar.put("keep", Target.Moved.CACHE_CONTROL);
    grammar.put("keepInstead", Target.InDefaultStyle.CACHE_CONTROL);
    grammar.put("redirects", styles.onUnknownStyle() == UnknownStyle.REDIRECT);
    grammar.put("mistyped", ThumbnailPath.MISTYPED.pattern());
    grammar.put("everybody", everybody);
    return json(grammar);
  }

  private static String json(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("Texts, lists and numbers can be written", impossible);
    }
  }

  private List<String> names(Predicate<Style> which) {
    return styles.all().stream().filter(which).map(Style::name).toList();
  }

  private List<String> densities() {
    return Stream.concat(Stream.of(Density.ONE), styles.densities().stream())
        .map(Density::toString)
        .distinct()
        .toList();
  }

  /// Returns the valid second extensions and their canonical names.
  private static SequencedMap<String, String> formats() {
    SequencedMap<String, String> formats = new TreeMap<>();
    pictures()
        .forEach(name ->
            ImageFormat.ofWebExtension(name)
                .ifPresent(format -> formats.put(name, format.extension())));
    return formats;
  }

  /// Returns the extensions that may precede a second one.
  private static Stream<String> pictures() {
    return Stream.of(ImageFormat.values()).flatMap(format -> format.extensions().stream());
  }

  /// Concatenates the files without their comments.
  private static String program(String... files) {
    return Stream.of(files)
        .flatMap(file -> source(file).lines())
        .filter(line -> !line.isBlank() && !line.strip().startsWith("//"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String source(String file) {
    try (InputStream source =
        Objects.requireNonNull(EdgeCode.class.getResourceAsStream("edge/" + file))) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A file of our own jar", impossible);
    }
  }
}
