package dev.miniature.infra.config;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The operator's configuration. An instance is valid for AWS, as far as that can be checked
/// without an account.
///
/// @param stage distinguishes this installation from others in the account; part of the stack names
/// @param place where it is deployed
/// @param originals the bucket of originals
/// @param function the Lambda function
/// @param gateway the API Gateway
/// @param fargate the tasks that run the service instead of function and gateway, if it is not
///   Lambda; `function` then contributes the architecture and the limits
/// @param cdn the CloudFront distribution
/// @param domain the distribution's own name, if it has one
/// @param watching the alarms
/// @param logDays days that logs of every kind are kept
public record Configuration(
    String stage,
    Place place,
    OriginalsSettings originals,
    FunctionSettings function,
    GatewaySettings gateway,
    Optional<FargateSettings> fargate,
    CdnSettings cdn,
    Optional<DomainSettings> domain,
    WatchingSettings watching,
    int logDays) {

  private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /// Reads the CDK context.
  ///
  /// @param context all keys and values, including the CDK's own
  /// @throws InvalidConfigurationException with every mistake that was found
  public static Configuration of(Map<String, Object> context) throws InvalidConfigurationException {
    Context values = new Context(context);
    String stage =
        values
            .text("stage", STAGE, "at most 32 of a-z, 0-9 and -, beginning with a letter")
            .orElse("live");
    Place place = Place.read(values);
    Configuration configuration =
        new Configuration(
            stage,
            place,
            OriginalsSettings.read(values),
            FunctionSettings.read(values),
            GatewaySettings.read(values),
            FargateSettings.read(values, place),
            CdnSettings.read(values, place),
            DomainSettings.read(values, place),
            WatchingSettings.read(values),
            LogDays.read(values));
    values.done();
    return configuration;
  }
}
