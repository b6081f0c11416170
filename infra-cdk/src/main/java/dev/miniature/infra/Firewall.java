package dev.miniature.infra;

import java.util.List;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.constructs.Construct;

/// Counts requests per address, and blocks addresses with too many. CloudFront's firewalls must be
/// in us-east-1.
final class Firewall extends Construct {
  private static final int FIVE_MINUTES = 300;

  private final CfnWebACL acl;

  /// @param rateLimit the maximum number of requests in five minutes
  Firewall(Construct scope, int rateLimit) {
    super(scope, "Firewall");
    this.acl =
        CfnWebACL.Builder.create(this, "Acl")
            .scope("CLOUDFRONT")
            .description("Blocks addresses with too many requests")
            .defaultAction(
                CfnWebACL.DefaultActionProperty.builder()
                    .allow(CfnWebACL.AllowActionProperty.builder().build())
                    .build())
            .rules(List.of(tooOften(rateLimit)))
            .visibilityConfig(seenAs("Firewall"))
            .build();
  }

  private static CfnWebACL.RuleProperty tooOften(int rateLimit) {
    return CfnWebACL.RuleProperty.builder()
        .name("TooOften")
        .priority(0)
        .statement(
            CfnWebACL.StatementProperty.builder()
                .rateBasedStatement(
                    CfnWebACL.RateBasedStatementProperty.builder()
                        .limit(rateLimit)
                        .evaluationWindowSec(FIVE_MINUTES)
                        .aggregateKeyType("IP")
                        .build())
                .build())
        .action(
            CfnWebACL.RuleActionProperty.builder()
                .block(
                    CfnWebACL.BlockActionProperty.builder()
                        .customResponse(
                            CfnWebACL.CustomResponseProperty.builder().responseCode(429).build())
                        .build())
                .build())
        .visibilityConfig(seenAs("TooOften"))
        .build();
  }

  private static CfnWebACL.VisibilityConfigProperty seenAs(String name) {
    return CfnWebACL.VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(true)
        .metricName(name)
        .build();
  }

  String arn() {
    return acl.getAttrArn();
  }
}
