package dev.miniature.infra.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where it is deployed; empty is what the credentials at hand say.
///
/// @param account the account's number
/// @param region such as `eu-central-1`
public record Place(Optional<String> account, Optional<String> region) {
  /// Where certificates and firewalls of CloudFront have to live, wherever the rest is.
  public static final String CLOUDFRONT_HOME = "us-east-1";

  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

  static Place read(Context context) {
    return new Place(
        context.text("account", ACCOUNT, "an account's number of 12 digits"),
        context.text("region", REGION, "a region such as eu-central-1"));
  }

  /// Whether all of it can stand in one stack.
  public boolean isCloudFrontHome() {
    return region.filter(CLOUDFRONT_HOME::equals).isPresent();
  }
}
