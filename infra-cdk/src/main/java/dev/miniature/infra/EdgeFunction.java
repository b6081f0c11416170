package dev.miniature.infra;

import dev.miniature.infra.config.CdnSettings;
import dev.miniature.styles.Styles;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.constructs.Construct;

/// The edge function, which runs before the cache look-up.
///
/// It costs $0.10 per million requests, including cache hits, so it is deployed only if a style
/// negotiates or if the configuration asks for it. If a style negotiates, `Accept` is part of the
/// cache key, and browsers send dozens of spellings of it, each of which would be cached
/// separately.
final class EdgeFunction {
  private final EdgeCode code;
  private final boolean canonical;

  EdgeFunction(Styles styles, CdnSettings settings) {
    this.code = new EdgeCode(styles, settings.corsOrigins().equals(List.of("*")));
    this.canonical = settings.canonicalAtEdge();
  }

  /// Returns whether any style negotiates the format with the client.
  boolean negotiates() {
    return code.negotiates();
  }

  /// Returns where the distribution calls the function.
  List<FunctionAssociation> associations(Construct scope) {
    return program(scope).map(text -> association(scope, text)).stream().toList();
  }

  private Optional<String> program(Construct scope) {
    if (!canonical && !negotiates()) {
      return Optional.empty();
    }
    if (code.fits()) {
      return Optional.of(code.whole());
    }
    Annotations.of(scope)
        .addWarningV2(
            "miniature:stylesDoNotFitTheEdge",
            "The names of the styles do not fit CloudFront's "
                + EdgeCode.MAX_BYTES
                + " bytes for a function. Nothing is wrong with what is sent, but paths are sent to their canonical spelling"
                + " by the service alone, and with 'format: auto' every thumbnail may be kept three times. Shorter names help.");
    return negotiates() ? Optional.of(code.withoutNames()) : Optional.empty();
  }

  private static FunctionAssociation association(Construct scope, String program) {
    Function function =
        Function.Builder.create(scope, "Edge")
            .comment("Redirects to canonical paths; reduces Accept to avif, webp or nothing")
            .runtime(FunctionRuntime.JS_2_0)
            .code(FunctionCode.fromInline(program))
            .build();
    return FunctionAssociation.builder()
        .eventType(FunctionEventType.VIEWER_REQUEST)
        .function(function)
        .build();
  }
}
