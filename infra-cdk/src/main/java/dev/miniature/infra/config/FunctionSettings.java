package dev.miniature.infra.config;

import dev.miniature.image.Decoders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// The settings of the Lambda function.
///
/// @param processor its architecture
/// @param memory in MB; 1,769 is one full vCPU
/// @param start how a new instance starts
/// @param reservedConcurrency the maximum number of instances, which are reserved for this function
/// @param environment the variables that differ from the service's defaults
public record FunctionSettings(
    Processor processor,
    int memory,
    Start start,
    OptionalInt reservedConcurrency,
    Map<String, String> environment) {
  private static final int ONE_CPU = 1769;
  private static final int MAX_CONCURRENCY = 100_000;

  /// A limit of the service: its key here and its environment variable.
  private record Limit(String key, String variable, long most) {}

  private static final List<Limit> LIMITS =
      List.of(
          new Limit("maxOriginalBytes", "MAX_ORIGINAL_BYTES", 1_000_000_000),
          new Limit("maxPixels", "MAX_PIXELS", 1_000_000_000),
          new Limit("maxDecodeMemory", "MAX_DECODE_MEMORY", 10_240L << 20),
          new Limit("maxFrames", "MAX_FRAMES", 100_000),
          new Limit("maxReplyBytes", "MAX_REPLY_BYTES", 4_700_000),
          new Limit("s3TimeoutMs", "S3_TIMEOUT_MS", 29_000),
          new Limit("reserveMs", "RESERVE_MS", 10_000));

  static FunctionSettings read(Context context) {
    FunctionSettings settings =
        new FunctionSettings(
            context.choice("architecture", processors()),
            context.integer("memory", 512, 10_240).orElse(ONE_CPU),
            Start.read(context),
            context.integer("reservedConcurrency", 1, MAX_CONCURRENCY),
            environment(context));
    settings.reservedConcurrency.ifPresent(reserved -> {
      if (settings.start instanceof Start.Provisioned(int instances) && instances > reserved) {
        context.mistake(
            "provisionedConcurrency",
            instances + " instances are more than reservedConcurrency, " + reserved + ", allows");
      }
    });
    return settings;
  }

  private static SequencedMap<String, Processor> processors() {
    SequencedMap<String, Processor> processors = new LinkedHashMap<>();
    processors.put("x86_64", Processor.X86_64);
    processors.put("arm64", Processor.ARM64);
    return processors;
  }

  private static Map<String, String> environment(Context context) {
    SequencedMap<String, String> environment = new LinkedHashMap<>();
    for (Limit limit : LIMITS) {
      OptionalLong value = context.number(limit.key, 1, limit.most);
      value.ifPresent(number -> environment.put(limit.variable, Long.toString(number)));
    }
    if (context.flag("allowSvg", false)) {
      environment.put("ALLOW_SVG", "true");
    }
    if (context.flag("stylesManifest", false)) {
      environment.put("STYLES_MANIFEST", "true");
    }
    List<String> decoders = context.texts("decoders", List.of());
    if (!decoders.isEmpty()) {
      environment.put("DECODERS", decoders(context, String.join(",", decoders)));
    }
    return environment;
  }

  /// Validates a list of decoders as the function does, which would otherwise not start.
  private static String decoders(Context context, String list) {
    try {
      Decoders.named(list);
    } catch (IllegalArgumentException wrong) {
      context.mistake("decoders", String.valueOf(wrong.getMessage()));
    }
    return list;
  }
}
