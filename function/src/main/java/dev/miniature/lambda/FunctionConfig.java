package dev.miniature.lambda;

import dev.miniature.delivery.Limits;
import dev.miniature.environment.InvalidEnvironmentException;
import dev.miniature.environment.Variables;
import dev.miniature.image.Decoders;
import dev.miniature.s3.S3Address;
import java.util.Map;

/// What the environment says, all of it, read once.
///
/// | variable | what | when it is not set |
/// |---|---|---|
/// | `ORIGINALS_BUCKET` | the bucket with the originals | the function does not start |
/// | `STAGE` | tells the metrics of this installation from others' | `live` |
/// | `MAX_ORIGINAL_BYTES` | the longest original that is read | 64,000,000 |
/// | `MAX_PIXELS` | the most pixels of an original | what the renderer can bear |
/// | `MAX_DECODE_MEMORY` | the bytes that decoding an original may take | half of the function's memory |
/// | `MAX_FRAMES` | an animation with more is answered by its first frame | 256 |
/// | `MAX_REPLY_BYTES` | the largest thumbnail | 4,700,000 |
/// | `S3_TIMEOUT_MS` | how long S3 may take, all tries together | 10,000 |
/// | `RESERVE_MS` | the time kept for sending a finished thumbnail | 500 |
/// | `DECODERS` | the formats of originals that are read | the usual ones, without SVG |
/// | `ALLOW_SVG` | whether drawings are read, too, where `DECODERS` is not set | `false` |
/// | `AWS_ENDPOINT_URL_S3` | an S3 server that is not Amazon's | Amazon's |
///
/// @param bucket the bucket with the originals
/// @param address where it is
/// @param stage tells the metrics of this installation from others'
/// @param limits how much one request may take
/// @param decoders the formats of originals that are read
record FunctionConfig(
    String bucket, S3Address address, String stage, Limits limits, Decoders decoders) {

  /// What `environment` says.
  ///
  /// @param defaults the limits that hold where it says nothing
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
            variables.decoders());
    variables.check();
    return config;
  }
}
