package dev.miniature.cost;

/// List prices of us-east-1 in dollars, as of November 2026, without free tier or discounts.
///
/// The dashboard, the alarm `Bill`, `./miniature cost` and `docs/cost.md` all use these numbers.
public final class ListPrices {
  /// A request at a REST API of API Gateway.
  public static final double GATEWAY_REQUEST = 3.5e-6;

  /// A call of a Lambda function, without its duration.
  public static final double FUNCTION_REQUEST = 0.2e-6;

  /// A GET request at S3.
  public static final double STORE_REQUEST = 0.4e-6;

  /// A request at CloudFront.
  public static final double CDN_REQUEST = 1.0e-6;

  /// A byte from CloudFront to a viewer.
  public static final double CDN_BYTE = 0.085e-9;

  /// A byte that CloudWatch Logs takes in.
  public static final double LOG_BYTE = 0.5e-9;

  /// A trace of X-Ray.
  public static final double TRACE = 5e-6;

  /// An hour of an Application Load Balancer.
  public static final double BALANCER_HOUR = 0.0225;

  /// An hour of a load balancer's capacity unit (LCU): 25 new connections per second, or 1 GB per
  /// hour, whichever needs more.
  public static final double BALANCER_UNIT_HOUR = 0.008;

  /// An hour of an interface endpoint in one availability zone.
  public static final double ENDPOINT_HOUR = 0.01;

  /// The hours of a month in AWS's own examples: 365 × 24 ÷ 12.
  public static final double HOURS_A_MONTH = 730;

  private ListPrices() {}
}
