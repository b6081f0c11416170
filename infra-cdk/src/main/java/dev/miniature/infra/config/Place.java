package dev.miniature.infra.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// The place of deployment; empty values come from the current credentials.
///
/// @param account the account's number
/// @param region such as `eu-central-1`
public record Place(Optional<String> account, Optional<String> region) {
  /// The region in which CloudFront requires certificates and firewalls.
  public static final String CLOUDFRONT_HOME = "us-east-1";

  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

  static Place read(Context context) {
    return new Place(
        context.text("account", ACCOUNT, "an account's number of 12 digits"),
        context.text("region", REGION, "a region such as eu-central-1"));
  }

  /// Returns whether everything can be in one stack.
  public boolean isCloudFrontHome() {
    return region.filter(CLOUDFRONT_HOME::equals).isPresent();
  }
}
