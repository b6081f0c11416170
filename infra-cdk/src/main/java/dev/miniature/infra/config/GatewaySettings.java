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
  private static final int MAX_RATE = 100_000;

  /// Ten instances, which a new account has, make a hundred thumbnails a second of 100 ms each. At
  /// a hit ratio of 95 % that is 2,000 requests a second from readers. More is asked for, not
  /// given: the gateway is the one place that bounds what a stranger can make us pay.
  private static final int RATE = 100;

  /// Some pages of pictures that nobody has seen yet, at once.
  private static final int BURST = 200;

  static GatewaySettings read(Context context) {
    return new GatewaySettings(
        context.integer("throttleRate", 1, MAX_RATE).orElse(RATE),
        context.integer("throttleBurst", 1, MAX_RATE).orElse(BURST),
        context.integer("originKey", 1, 1_000_000).orElse(1),
        context.flag("gatewayLoggingRole", true));
  }
}
