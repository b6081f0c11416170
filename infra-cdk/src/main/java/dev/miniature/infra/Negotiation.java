package dev.miniature.infra;

import dev.miniature.styles.FormatChoice;
import dev.miniature.styles.Styles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.constructs.Construct;

/// Which styles are sent in the best format that the browser takes.
///
/// Only where there is one does `Accept` become part of what a thumbnail is known by, and then a
/// function at the edge leaves one word of it: browsers send dozens of spellings, and each would be
/// a copy of its own.
///
/// @param byStyle every style, and whether it negotiates
/// @param standard the style of a path that names none
record Negotiation(SequencedMap<String, Boolean> byStyle, String standard) {

  /// What `styles` say.
  static Negotiation of(Styles styles) {
    SequencedMap<String, Boolean> byStyle = new LinkedHashMap<>();
    styles
        .all()
        .forEach(
            style -> byStyle.put(style.name(), style.format() instanceof FormatChoice.ByAccept));
    return new Negotiation(byStyle, styles.standard().name());
  }

  /// Whether any style negotiates.
  boolean isNeeded() {
    return byStyle.containsValue(true);
  }

  /// What runs at the edge before the cache is asked.
  List<FunctionAssociation> associations(Construct scope) {
    if (!isNeeded()) {
      return List.of();
    }
    Function function =
        Function.Builder.create(scope, "Accept")
            .comment("Leaves avif, webp or nothing of Accept")
            .runtime(FunctionRuntime.JS_2_0)
            .code(FunctionCode.fromInline(code()))
            .build();
    return List.of(
        FunctionAssociation.builder()
            .eventType(FunctionEventType.VIEWER_REQUEST)
            .function(function)
            .build());
  }

  /// The function, which knows the styles.
  String code() {
    String styles =
        byStyle.entrySet().stream()
            .map(style -> "'%s': %s".formatted(style.getKey(), style.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    return source().replace("{/* styles */}", styles).replace("/* standard */", standard);
  }

  private static String source() {
    try (InputStream source =
        Objects.requireNonNull(Negotiation.class.getResourceAsStream("accept.js"))) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A file of our own jar", impossible);
    }
  }
}
