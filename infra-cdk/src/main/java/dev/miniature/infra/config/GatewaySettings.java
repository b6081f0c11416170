package dev.miniature.infra.config;

/// The API Gateway.
///
/// @param rate requests a second that it lets through in the long run; each may cost a render
/// @param burst requests that it lets through at once
/// @param originKey which generation of the secret between the distribution and the gateway is in
///   use; the next number makes a new secret
/// @param loggingRole whether the stack sets the region's role with which API Gateway logs
public record GatewaySettings(int rate, int burst, int originKey, boolean loggingRole) {
  /// What AWS allows an account at first; more can be asked for.
  private static final int MOST_RATE = 100_000;

  static GatewaySettings read(Context context) {
    return new GatewaySettings(
        context.integer("throttleRate", 1, MOST_RATE).orElse(500),
        context.integer("throttleBurst", 1, MOST_RATE).orElse(1000),
        context.integer("originKey", 1, 1_000_000).orElse(1),
        context.flag("gatewayLoggingRole", true));
  }
}
