package dev.miniature.infra.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The settings of the CloudFront distribution.
///
/// @param reach the parts of the world in which thumbnails are cached
/// @param shieldRegion the region of an additional cache in front of the gateway, if any
/// @param corsOrigins the sites whose scripts may read pictures; `*` means every site
/// @param signingKeys names and files of public keys; if there are any, only signed URLs are served
/// @param canonicalAtEdge whether an edge function redirects paths to their canonical spelling
///   instead of the service; it always does so if a style negotiates
/// @param rateLimit the maximum number of requests per address in five minutes, if limited
public record CdnSettings(
    Reach reach,
    Optional<String> shieldRegion,
    List<String> corsOrigins,
    Map<String, String> signingKeys,
    boolean canonicalAtEdge,
    OptionalInt rateLimit) {

  /// CloudFront's price classes.
  public enum Reach {
    EVERYWHERE,
    MOST,
    CHEAPEST
  }

  /// The regions with Origin Shield.
  private static final List<String> SHIELDS =
      List.of(
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-south-1",
          "ap-southeast-1",
          "ap-southeast-2",
          "eu-central-1",
          "eu-west-1",
          "eu-west-2",
          "me-central-1",
          "sa-east-1",
          "us-east-1",
          "us-east-2",
          "us-west-2");

  private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[A-Za-z0-9*.-]+(:\\d{1,5})?");
  private static final Pattern KEY_NAME = Pattern.compile("[A-Za-z0-9]{1,32}");

  static CdnSettings read(Context context, Place place) {
    CdnSettings settings =
        new CdnSettings(
            context.choice("priceClass", reaches()),
            context.oneOf("originShield", SHIELDS),
            context.texts("corsOrigins", List.of("*")),
            context.named("signingKeys"),
            context.flag("canonicalAtEdge", false),
            context.integer("rateLimit", 10, 2_000_000_000));
    for (String origin : settings.corsOrigins) {
      if (!ORIGIN.matcher(origin).matches()) {
        context.wrong("corsOrigins", origin, "* or origins such as https://example.com");
      }
    }
    for (String name : settings.signingKeys.keySet()) {
      if (!KEY_NAME.matcher(name).matches()) {
        context.wrong("signingKeys", name, "names of at most 32 letters and digits");
      }
    }
    if (settings.rateLimit.isPresent() && place.region().isEmpty()) {
      context.mistake("rateLimit", "a CloudFront firewall must be in us-east-1; set region, too");
    }
    return settings;
  }

  private static SequencedMap<String, Reach> reaches() {
    SequencedMap<String, Reach> reaches = new LinkedHashMap<>();
    reaches.put("all", Reach.EVERYWHERE);
    reaches.put("200", Reach.MOST);
    reaches.put("100", Reach.CHEAPEST);
    return reaches;
  }
}
