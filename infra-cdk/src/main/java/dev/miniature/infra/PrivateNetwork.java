package dev.miniature.infra;

import dev.miniature.cost.FargateCost;
import java.util.List;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.ec2.CfnInternetGateway;
import software.amazon.awscdk.services.ec2.CfnVPCGatewayAttachment;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpoint;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpoint;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/// A network in two availability zones without a way to the internet, in either direction.
///
/// Private endpoints lead to what the tasks need: S3, the image registry, and CloudWatch Logs.
final class PrivateNetwork extends Construct {
  /// Addresses for two subnets of 251. Nothing is connected to this network, so it may overlap with
  /// others.
  static final String ADDRESSES = "10.0.0.0/23";

  private static final int SUBNET_MASK = 24;
  private static final int HTTPS = 443;

  private final Vpc vpc;
  private final SecurityGroup tasks;
  private final CfnVPCGatewayAttachment attachment;

  PrivateNetwork(Construct scope, IBucket originals) {
    super(scope, "Network");
    this.vpc =
        Vpc.Builder.create(this, "Vpc")
            .ipAddresses(IpAddresses.cidr(ADDRESSES))
            .maxAzs(FargateCost.ZONES)
            .natGateways(0)
            .restrictDefaultSecurityGroup(false)
            .subnetConfiguration(
                List.of(
                    SubnetConfiguration.builder()
                        .name("Private")
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .cidrMask(SUBNET_MASK)
                        .build()))
            .build();
    this.attachment = attachGateway();
    this.tasks = group("Tasks", "Tasks: requests from the load balancer");
    // No route leads further than to the endpoints, and S3's have no security group.
    tasks.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "S3 and the endpoints");
    addStore(originals);
    SecurityGroup endpoints = group("Endpoints", "Endpoints: requests from tasks");
    endpoints.addIngressRule(tasks, Port.tcp(HTTPS), "Tasks");
    addEndpoint("Registry", InterfaceVpcEndpointAwsService.ECR, endpoints);
    addEndpoint("Images", InterfaceVpcEndpointAwsService.ECR_DOCKER, endpoints);
    addEndpoint("Logs", InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS, endpoints);
  }

  /// Attaches an internet gateway, without which CloudFront refuses to enter a network. No route
  /// leads to it, so nothing passes it.
  private CfnVPCGatewayAttachment attachGateway() {
    CfnInternetGateway gateway = CfnInternetGateway.Builder.create(this, "Gateway").build();
    return CfnVPCGatewayAttachment.Builder.create(this, "Attachment")
        .vpcId(vpc.getVpcId())
        .internetGatewayId(gateway.getRef())
        .build();
  }

  /// Creates a security group that lets nothing out.
  SecurityGroup group(String id, String description) {
    return SecurityGroup.Builder.create(this, id)
        .vpc(vpc)
        .description(description)
        .allowAllOutbound(false)
        .build();
  }

  /// Opens the way to S3, for reading the originals and the layers of images only. ECR keeps these
  /// in a bucket of AWS's in each region.
  private void addStore(IBucket originals) {
    GatewayVpcEndpoint store =
        GatewayVpcEndpoint.Builder.create(this, "Store")
            .vpc(vpc)
            .service(GatewayVpcEndpointAwsService.S3)
            .build();
    store.addToPolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new AnyPrincipal()))
            .actions(List.of("s3:GetObject"))
            .resources(
                List.of(
                    originals.arnForObjects("*"),
                    Fn.sub(
                        "arn:${AWS::Partition}:s3:::prod-${AWS::Region}-starport-layer-bucket/*")))
            .build());
    store.addToPolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new AnyPrincipal()))
            .actions(List.of("s3:ListBucket"))
            .resources(List.of(originals.getBucketArn()))
            .build());
  }

  private void addEndpoint(
      String id, InterfaceVpcEndpointAwsService service, SecurityGroup endpoints) {
    InterfaceVpcEndpoint.Builder.create(this, id)
        .vpc(vpc)
        .service(service)
        .subnets(subnets())
        .securityGroups(List.of(endpoints))
        .privateDnsEnabled(true)
        .open(false)
        .build();
  }

  Vpc vpc() {
    return vpc;
  }

  SubnetSelection subnets() {
    return SubnetSelection.builder().subnetType(SubnetType.PRIVATE_ISOLATED).build();
  }

  /// Returns the security group of the tasks.
  SecurityGroup tasks() {
    return tasks;
  }

  /// Returns what must exist before CloudFront can enter the network.
  Construct entrance() {
    return attachment;
  }
}
