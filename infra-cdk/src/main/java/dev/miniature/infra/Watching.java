package dev.miniature.infra;

import dev.miniature.infra.config.Configuration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/// Monitoring: the alarm notifications and the dashboard.
final class Watching extends Construct {
  private final Topic topic;
  private final Dashboard dashboard;

  Watching(Construct scope, Configuration configuration, Vitals vitals, Cdn cdn) {
    super(scope, "Watching");
    Measures measures = new Measures(vitals, cdn.distribution().getDistributionId());
    this.topic = Topic.Builder.create(this, "Alarms").enforceSsl(true).build();
    letAlarmsPublish();
    configuration
        .watching()
        .email()
        .ifPresent(email -> topic.addSubscription(new EmailSubscription(email)));
    Alarms alarms = new Alarms(this, measures, configuration, topic);
    this.dashboard = ServiceDashboard.of(this, measures, alarms);
  }

  /// Lets CloudWatch publish to the topic. A topic without a policy accepts messages from everybody
  /// in the account; a topic that requires TLS has a policy, so that must name CloudWatch.
  private void letAlarmsPublish() {
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("Alarms")
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(
                Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
            .build());
  }

  Topic topic() {
    return topic;
  }

  Dashboard dashboard() {
    return dashboard;
  }
}
