package dev.miniature.infra;

import java.util.List;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.LogGroup;

/// The metrics of what makes the thumbnails. Dashboard and alarms show the same for both modes.
sealed interface Vitals permits FunctionVitals, TaskVitals {
  /// Returns the word for the part that the distribution sends requests to.
  String entrance();

  /// Returns the word for the part that makes thumbnails.
  String worker();

  /// Returns a metric from the log of the service.
  ///
  /// @param name the name of the field
  /// @param statistic such as `Sum` or `p95`
  Metric own(String name, String statistic);

  /// Returns how often a request ended with this fault.
  Metric fault(String outcome);

  /// Returns a metric from the log for every value of a dimension.
  MathExpression each(String dimension, String name, String statistic);

  /// Returns the number of requests at the entrance.
  Metric requests();

  /// Returns the number of requests that were answered 4xx.
  IMetric clientErrors();

  /// Returns the number of requests that were answered 5xx.
  IMetric serverErrors();

  /// Returns the milliseconds of a request at the entrance.
  IMetric latency(String statistic);

  /// Returns the alarm for requests that found no capacity.
  Watch throttled();

  /// Returns the alarm for workers that ended by themselves.
  Watch crashed();

  /// Returns the graph of the number of workers.
  List<IMetric> instances();

  /// Returns the graph of their memory.
  IWidget memory();

  /// Returns what they cost.
  Charges charges();

  /// Returns the log of the service.
  LogGroup logs();

  /// A condition for an alarm.
  ///
  /// @param most the alarm starts above this value
  /// @param periods the number of periods of five minutes in a row
  record Watch(String description, IMetric metric, int most, int periods) {}
}
