package dev.miniature.infra.config;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// All that an operator may choose. A configuration that exists is one that AWS would accept, as
/// far as that can be known without an account.
///
/// @param stage tells this installation from others in the account; part of the stacks' names
/// @param place where it is deployed
/// @param originals the bucket of originals
/// @param function the Lambda function
/// @param gateway the API Gateway
/// @param cdn the CloudFront distribution
/// @param domain the distribution's own name, if it has one
/// @param watching alarms
/// @param logDays how long logs of every kind are kept
public record Configuration(
    String stage,
    Place place,
    OriginalsSettings originals,
    FunctionSettings function,
    GatewaySettings gateway,
    CdnSettings cdn,
    Optional<DomainSettings> domain,
    WatchingSettings watching,
    int logDays) {

  private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /// Reads CDK context.
  ///
  /// @param context every key and value there is, the CDK's own among them
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
            CdnSettings.read(values, place),
            DomainSettings.read(values, place),
            WatchingSettings.read(values),
            LogDays.read(values));
    values.done();
    return configuration;
  }
}
