package dev.miniature.infra;

import dev.miniature.infra.config.CdnSettings;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.VpcOrigin;
import software.amazon.awscdk.services.cloudfront.VpcOriginEndpoint;
import software.amazon.awscdk.services.cloudfront.origins.VpcOriginProps;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.TargetType;
import software.constructs.Construct;

/// The load balancer in front of the tasks. It has no public address: CloudFront enters the private
/// network (a VPC origin), and no secret has to tell its requests from those of others.
final class LoadBalancer extends Construct {
  /// The port of the service.
  static final int SERVICE_PORT = 8080;

  private static final int HTTP = 80;

  /// The longest time of a request, for CloudFront, the service and a task that is to stop.
  static final Duration LONGEST_REQUEST = Duration.seconds(30);

  /// The time for which it keeps a connection, also while it waits for an answer. The service keeps
  /// it for 75 s; it must not be the first to close it.
  private static final Duration KEPT = Duration.seconds(60);

  private final ApplicationLoadBalancer balancer;
  private final ApplicationTargetGroup targets;
  private final ApplicationListener listener;
  private final VpcOrigin way;

  LoadBalancer(Construct scope, PrivateNetwork network) {
    super(scope, "Balancer");
    SecurityGroup group =
        network.group("Balancer", "Load balancer: requests from CloudFront in this network");
    group.addIngressRule(
        Peer.ipv4(PrivateNetwork.ADDRESSES), Port.tcp(HTTP), "CloudFront's addresses here");
    group.addEgressRule(network.tasks(), Port.tcp(SERVICE_PORT), "Tasks");
    network.tasks().addIngressRule(group, Port.tcp(SERVICE_PORT), "Load balancer");
    this.balancer =
        ApplicationLoadBalancer.Builder.create(this, "Internal")
            .vpc(network.vpc())
            .vpcSubnets(network.subnets())
            .internetFacing(false)
            .securityGroup(group)
            .dropInvalidHeaderFields(true)
            .idleTimeout(KEPT)
            .build();
    this.targets = targets(network);
    this.listener =
        balancer.addListener(
            "Http",
            BaseApplicationListenerProps.builder()
                .port(HTTP)
                .protocol(ApplicationProtocol.HTTP)
                .defaultTargetGroups(List.of(targets))
                .open(false)
                .build());
    this.way =
        VpcOrigin.Builder.create(this, "Way")
            .endpoint(VpcOriginEndpoint.applicationLoadBalancer(balancer))
            // Names of VPC origins are unique per account, not per region.
            .vpcOriginName(Stack.of(this).getStackName() + "-" + Stack.of(this).getRegion())
            .protocolPolicy(OriginProtocolPolicy.HTTP_ONLY)
            .httpPort(HTTP)
            .build();
    way.getNode().addDependency(network.entrance());
    way.getNode().addDependency(listener);
  }

  /// Creates the target group. `/ready` answers 503 while a task warms up or is about to stop.
  private ApplicationTargetGroup targets(PrivateNetwork network) {
    return ApplicationTargetGroup.Builder.create(this, "Tasks")
        .vpc(network.vpc())
        .targetType(TargetType.IP)
        .protocol(ApplicationProtocol.HTTP)
        .port(SERVICE_PORT)
        .deregistrationDelay(LONGEST_REQUEST)
        .healthCheck(
            HealthCheck.builder()
                .path("/ready")
                .healthyHttpCodes("200")
                .interval(Duration.seconds(10))
                .timeout(Duration.seconds(5))
                .healthyThresholdCount(2)
                .unhealthyThresholdCount(3)
                .build())
        .build();
  }

  /// Returns the origin for the distribution.
  IOrigin origin(CdnSettings settings) {
    VpcOriginProps.Builder props =
        VpcOriginProps.builder()
            .domainName(balancer.getLoadBalancerDnsName())
            .readTimeout(LONGEST_REQUEST);
    settings.shieldRegion().ifPresent(props::originShieldRegion);
    return software.amazon.awscdk.services.cloudfront.origins.VpcOrigin.withVpcOrigin(
        way, props.build());
  }

  ApplicationLoadBalancer balancer() {
    return balancer;
  }

  ApplicationTargetGroup targets() {
    return targets;
  }

  /// Returns what must exist before tasks can be registered.
  Construct listener() {
    return listener;
  }
}
