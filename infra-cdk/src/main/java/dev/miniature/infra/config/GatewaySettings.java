package dev.miniature.infra.config;

/// The settings of the API Gateway.
///
/// @param rate requests per second that it accepts on average; each may cost a render
/// @param burst requests that it accepts at the same time
/// @param originKey the generation of the secret between distribution and gateway; a new number
///   creates a new secret
/// @param loggingRole whether the stack sets the region's role with which API Gateway writes logs
public record GatewaySettings(int rate, int burst, int originKey, boolean loggingRole) {
  /// The initial quota of an account; a higher one can be requested.
  private static final int MAX_RATE = 100_000;

  /// The default rate. The ten instances of a new account make a hundred thumbnails per second at
  /// 100 ms each. At a hit ratio of 95 %, that serves 2,000 requests per second. A higher rate must
  /// be configured, because only the gateway limits the cost that strangers can cause.
  private static final int RATE = 100;

  /// The default burst: some pages of thumbnails that are not cached yet.
  private static final int BURST = 200;

  static GatewaySettings read(Context context) {
    return new GatewaySettings(
        context.integer("throttleRate", 1, MAX_RATE).orElse(RATE),
        context.integer("throttleBurst", 1, MAX_RATE).orElse(BURST),
        context.integer("originKey", 1, 1_000_000).orElse(1),
        context.flag("gatewayLoggingRole", true));
  }
}
