package dev.miniature.lambda;

import dev.miniature.delivery.Limits;
import dev.miniature.environment.InvalidEnvironmentException;
import dev.miniature.environment.Variables;
import dev.miniature.image.Decoders;
import dev.miniature.s3.S3Address;
import dev.miniature.s3.S3Originals;
import java.util.Map;

/// The function's configuration from environment variables, read once.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `ORIGINALS_BUCKET` | the bucket with the originals | none; the function does not start |
/// | `STAGE` | distinguishes the metrics of installations | `live` |
/// | `MAX_ORIGINAL_BYTES` | the largest original in bytes | 64,000,000 |
/// | `MAX_PIXELS` | the most pixels of an original | the renderer's maximum |
/// | `MAX_DECODE_MEMORY` | bytes for decoding an original | half of the function's memory |
/// | `MAX_FRAMES` | frames above which an animation is answered by its first frame | 256 |
/// | `MAX_REPLY_BYTES` | the largest thumbnail in bytes | 4,700,000 |
/// | `S3_TIMEOUT_MS` | milliseconds for one S3 operation, retries included | 10,000 |
/// | `RESERVE_MS` | milliseconds kept for sending a finished thumbnail | 500 |
/// | `PARALLEL_FETCH_BYTES` | bytes above which an original is fetched in parts; 0 for never | 8,000,000 |
/// | `DECODERS` | the formats of originals that are read | the usual ones, without SVG |
/// | `ALLOW_SVG` | whether SVG is read if `DECODERS` is not set | `false` |
/// | `MINIATURE_JPEG` | `off` leaves out the JPEG core | `on` |
/// | `STYLES_MANIFEST` | whether `/styles.json` answers the list of styles | `false` |
/// | `AWS_ENDPOINT_URL_S3` | another S3 server | Amazon S3 |
///
/// @param bucket the bucket with the originals
/// @param address the address of S3
/// @param stage distinguishes the metrics of installations
/// @param limits the limits for one request
/// @param parallelFetchBytes the size above which an original is fetched in parts; 0 for never
/// @param decoders the formats of originals that are read
/// @param jpegCore whether the JPEG core is used
/// @param stylesManifest whether `/styles.json` answers the list of styles
record FunctionConfig(
    String bucket,
    S3Address address,
    String stage,
    Limits limits,
    long parallelFetchBytes,
    Decoders decoders,
    boolean jpegCore,
    boolean stylesManifest) {

  /// Reads `environment`.
  ///
  /// @param defaults the limits for variables that are not set
  /// @throws InvalidEnvironmentException with every mistake in it
  static FunctionConfig of(Map<String, String> environment, Limits defaults) {
    Variables variables = new Variables(environment);
    FunctionConfig config =
        new FunctionConfig(
            variables.text("ORIGINALS_BUCKET", "the name of the bucket with the originals"),
            variables.read(
                "AWS_ENDPOINT_URL_S3", () -> S3Address.of(environment), S3Address.of(Map.of())),
            environment.getOrDefault("STAGE", "live"),
            variables.limits(defaults),
            variables.parallelFetchBytes(S3Originals.PARALLEL_FROM),
            variables.decoders(),
            variables.jpegCore(),
            variables.flag("STYLES_MANIFEST"));
    variables.check();
    return config;
  }
}
