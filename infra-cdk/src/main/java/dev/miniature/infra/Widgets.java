package dev.miniature.infra;

import java.util.List;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.LogQueryVisualizationType;
import software.amazon.awscdk.services.cloudwatch.LogQueryWidget;
import software.amazon.awscdk.services.logs.LogGroup;

/// Creates graphs and tables for the dashboard, in its widths.
final class Widgets {
  static final int THIRD = 8;
  static final int HALF = 12;
  static final int WHOLE = 24;

  private Widgets() {}

  static IWidget graph(String title, int width, IMetric... metrics) {
    return graph(title, width, List.of(metrics));
  }

  static IWidget graph(String title, int width, List<IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).width(width).left(metrics).build();
  }

  static IWidget query(
      String title, LogGroup logs, LogQueryVisualizationType view, List<String> lines) {
    return LogQueryWidget.Builder.create()
        .title(title)
        .width(HALF)
        .height(6)
        .logGroupNames(List.of(logs.getLogGroupName()))
        .view(view)
        .queryLines(lines)
        .build();
  }
}
