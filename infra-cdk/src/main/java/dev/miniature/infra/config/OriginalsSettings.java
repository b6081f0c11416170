package dev.miniature.infra.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// The bucket of originals.
///
/// @param existing the name of an existing bucket; empty to create one
/// @param keyArn the KMS key of an existing bucket, if it does not use S3's own
/// @param samples whether the pictures of `test-images` are uploaded with each deployment
public record OriginalsSettings(
    Optional<String> existing, Optional<String> keyArn, boolean samples) {
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern KEY =
      Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+");

  static OriginalsSettings read(Context context) {
    OriginalsSettings settings =
        new OriginalsSettings(
            context.text("originalsBucket", BUCKET, "the name of a bucket"),
            context.text("originalsKey", KEY, "the ARN of a KMS key (of the key, not of an alias)"),
            context.flag("sampleImages", false));
    if (settings.keyArn.isPresent() && settings.existing.isEmpty()) {
      context.mistake(
          "originalsKey", "only a bucket named by originalsBucket can have a key of its own");
    }
    if (settings.samples && settings.existing.isPresent()) {
      context.mistake("sampleImages", "samples are never uploaded to an existing bucket");
    }
    return settings;
  }
}
