package dev.miniature.infra.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the container image of the tasks comes from.
public sealed interface ImageSource {

  /// Built by Docker from the project's `Dockerfile` during the deployment.
  record Built() implements ImageSource {}

  /// Stored in a repository of ECR.
  ///
  /// @param account the account of the repository
  /// @param region its region
  /// @param name its name, such as `team/miniature`
  /// @param version a tag, or a digest such as `sha256:…`
  record Stored(String account, String region, String name, String version)
      implements ImageSource {}

  /// The word for [Built].
  String BUILD = "build";

  /// An address with a tag or a digest. Without either, the next deployment could get another
  /// image.
  Pattern ADDRESS =
      Pattern.compile(
          "(?<account>\\d{12})\\.dkr\\.ecr\\.(?<region>[a-z0-9-]+)\\.amazonaws\\.com/"
              + "(?<name>[a-z0-9]+(?:[._/-][a-z0-9]+)*)"
              + "(?::(?<tag>\\w[\\w.-]{0,127})|@(?<digest>sha256:[0-9a-f]{64}))");

  /// Reads `image`. Without it, the deployment builds one.
  ///
  /// @param place where the tasks run: they have no way to another region
  static ImageSource read(Context context, Place place) {
    Optional<String> text =
        context.text(
            "image",
            Pattern.compile(BUILD + "|" + ADDRESS.pattern()),
            "build, or an image in ECR with a tag, such as"
                + " 123456789012.dkr.ecr.eu-central-1.amazonaws.com/miniature:1");
    return text.map(address -> address.equals(BUILD) ? new Built() : stored(address))
        .map(source -> {
          if (source instanceof Stored(_, String region, _, _)
              && place.region().filter(here -> !here.equals(region)).isPresent()) {
            context.mistake("image", "tasks can only fetch it from their own region");
          }
          return source;
        })
        .orElseGet(Built::new);
  }

  private static Stored stored(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new IllegalArgumentException(address);
    }
    return new Stored(
        parts.group("account"),
        parts.group("region"),
        parts.group("name"),
        Optional.ofNullable(parts.group("tag")).orElseGet(() -> parts.group("digest")));
  }
}
