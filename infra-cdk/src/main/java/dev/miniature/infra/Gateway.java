package dev.miniature.infra;

import dev.miniature.infra.config.CdnSettings;
import dev.miniature.infra.config.Configuration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.EndpointConfiguration;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.LambdaIntegrationOptions;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.Resource;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.apigateway.UsagePlan;
import software.amazon.awscdk.services.apigateway.UsagePlanPerApiStage;
import software.amazon.awscdk.services.apigateway.UsagePlanProps;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.origins.RestApiOrigin;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// The API Gateway between the distribution and the function. It decodes base64, and accepts
/// requests only from the distribution.
final class Gateway extends Construct {
  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");

  private final RestApi api;
  private final UsagePlan plan;
  private final OriginKey key;
  private final LogGroup accessLogs;

  Gateway(Construct scope, Configuration configuration, IFunction function) {
    super(scope, "Gateway");
    this.accessLogs = LogFolders.group(this, "AccessLogs", configuration.logDays());
    this.api =
        RestApi.Builder.create(this, "Api")
            // The name is a label, not an id; CloudWatch distinguishes the APIs of two stacks by
            // it.
            .restApiName(Stack.of(this).getStackName())
            .description("Thumbnails, only for the distribution")
            .endpointConfiguration(
                EndpointConfiguration.builder().types(List.of(EndpointType.REGIONAL)).build())
            .binaryMediaTypes(List.of("*/*"))
            .defaultMethodOptions(MethodOptions.builder().apiKeyRequired(true).build())
            .cloudWatchRole(configuration.gateway().loggingRole())
            .cloudWatchRoleRemovalPolicy(
                configuration.gateway().loggingRole() ? RemovalPolicy.RETAIN : null)
            .deployOptions(stage(configuration))
            .build();
    // Nobody may use this address directly, so it is not an output.
    api.getNode().tryRemoveChild("Endpoint");
    GatewayErrors.addTo(api);
    addMethods(function);
    this.plan = api.addUsagePlan("Distribution", UsagePlanProps.builder().build());
    plan.addApiStage(
        UsagePlanPerApiStage.builder().api(api).stage(api.getDeploymentStage()).build());
    this.key = new OriginKey(this, configuration.gateway().originKey());
    key.admitTo(plan);
  }

  private StageOptions stage(Configuration configuration) {
    return StageOptions.builder()
        .stageName("live")
        .throttlingRateLimit(configuration.gateway().rate())
        .throttlingBurstLimit(configuration.gateway().burst())
        .tracingEnabled(true)
        .accessLogDestination(new LogGroupLogDestination(accessLogs))
        .accessLogFormat(AccessLog.FORMAT)
        .loggingLevel(MethodLoggingLevel.OFF)
        .dataTraceEnabled(false)
        .build();
  }

  private void addMethods(IFunction function) {
    LambdaIntegration integration =
        new LambdaIntegration(
            function, LambdaIntegrationOptions.builder().scopePermissionToMethod(false).build());
    Resource anything = api.getRoot().addResource("{proxy+}");
    for (String method : METHODS) {
      api.getRoot().addMethod(method, integration);
      anything.addMethod(method, integration);
    }
  }

  RestApi api() {
    return api;
  }

  /// Returns the origin for the distribution, which sends the key as `x-api-key`.
  IOrigin origin(CdnSettings settings) {
    RestApiOrigin.Builder origin =
        RestApiOrigin.Builder.create(api)
            .customHeaders(Map.of("x-api-key", key.reference()))
            .readTimeout(Duration.seconds(30));
    settings.shieldRegion().ifPresent(origin::originShieldRegion);
    return origin.build();
  }

  /// Returns the construct that must exist before the distribution may send the key.
  Construct admission() {
    return plan;
  }

  LogGroup accessLogs() {
    return accessLogs;
  }
}
