package dev.miniature.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.constructs.IConstruct;

/// The findings of the AWS Solutions rules that are accepted in these stacks, with reasons. Each
/// reason applies to one rule and one part; the same finding elsewhere still stops a deployment.
final class AcceptedFindings {
  /// A part of a stack, a rule, and the reason.
  ///
  /// @param only the accepted findings of the rule, if it has several
  private record Accepted(String part, String rule, String reason, List<Object> only) {
    Accepted(String part, String rule, String reason) {
      this(part, rule, reason, List.of());
    }

    NagPackSuppression suppression() {
      NagPackSuppression.Builder suppression =
          NagPackSuppression.builder().id("AwsSolutions-" + rule).reason(reason);
      return only.isEmpty() ? suppression.build() : suppression.appliesTo(only).build();
    }
  }

  private static final String KEY_INSTEAD =
      "Thumbnails are public. Only the distribution may call the gateway, and it sends an API key.";

  private static final List<Accepted> ALL =
      List.of(
          new Accepted(
              "AccessLogs",
              "S1",
              "Access logs are stored here; logging their bucket would never end."),
          new Accepted(
              "Function/Role",
              "IAM5",
              "X-Ray has no resources that a policy could name.",
              List.of("Resource::*")),
          new Accepted(
              "Function/Role",
              "IAM5",
              "Any picture in this one bucket may be requested.",
              List.of(RegexAppliesTo.builder().regex("/^Resource::.+\\/\\*$/").build())),
          new Accepted(
              "Tasks/Role",
              "IAM5",
              "Any picture in this one bucket may be requested.",
              List.of(RegexAppliesTo.builder().regex("/^Resource::.+\\/\\*$/").build())),
          new Accepted(
              "Tasks/Definition",
              "IAM5",
              "A token for the registry has no resource; the image is named besides.",
              List.of("Resource::*")),
          new Accepted(
              "Tasks/Definition", "ECS2", "Names and limits are no secrets; there is no secret."),
          new Accepted(
              "Tasks/Cluster",
              "ECS4",
              "The load balancer, the service and the log have every metric of the dashboard."),
          new Accepted(
              "Network/Vpc",
              "VPC7",
              "No route leads in or out; the distribution and the tasks log every request."),
          new Accepted(
              "Balancer/Internal",
              "ELB2",
              "Only the distribution can reach it; the distribution and the tasks log every request."),
          new Accepted("Gateway/Api", "APIG4", KEY_INSTEAD),
          new Accepted("Gateway/Api", "COG4", KEY_INSTEAD),
          new Accepted(
              "Gateway/Api",
              "APIG2",
              "There is no body and no parameter to validate; the function checks every path."),
          new Accepted(
              "Gateway/Api",
              "APIG3",
              "Only the distribution can call it; a firewall belongs in front of that."),
          new Accepted(
              "Gateway/Api",
              "APIG6",
              "Access logs record every request. Execution logs go to a group without retention."),
          new Accepted(
              "Gateway/Api",
              "IAM4",
              "The role is the region's, for all APIs, and this is the policy AWS asks for."),
          new Accepted(
              "Gateway",
              "SMG4",
              "Rotated by originKey: distribution and gateway get a secret by deployment."),
          new Accepted("Cdn", "CFR1", "Pictures are for readers in every country."),
          new Accepted("Cdn", "CFR2", "A firewall costs extra; rateLimit creates one."),
          new Accepted(
              "Cdn",
              "CFR4",
              "CloudFront's own certificate fixes the oldest protocol; with domainName it is 1.2."));

  /// Functions that the CDK itself adds, to copy samples and to pass values between regions. They
  /// run only during a deployment.
  private static final List<NagPackSuppression> OF_THE_CDK =
      List.of("IAM4", "IAM5", "L1").stream()
          .map(rule ->
              new Accepted("", rule, "Created by the CDK; it runs only during deployments."))
          .map(Accepted::suppression)
          .toList();

  private AcceptedFindings() {}

  /// Writes the reasons into the template.
  static void explain(Stack stack) {
    for (Accepted accepted : ALL) {
      part(stack, accepted.part())
          .ifPresent(part -> suppress(part, List.of(accepted.suppression())));
    }
    for (IConstruct part : stack.getNode().getChildren()) {
      if (part.getNode().getId().startsWith("Custom::")) {
        suppress(part, OF_THE_CDK);
      }
    }
  }

  /// Returns a part of the stack, if it exists in this configuration.
  private static Optional<IConstruct> part(Stack stack, String path) {
    IConstruct part = stack;
    for (String id : path.split("/", -1)) {
      IConstruct child = part.getNode().tryFindChild(id);
      if (child == null) {
        return Optional.empty();
      }
      part = child;
    }
    return Optional.of(part);
  }

  private static void suppress(IConstruct part, List<NagPackSuppression> accepted) {
    NagSuppressions.addResourceSuppressions(part, accepted, true);
  }
}
