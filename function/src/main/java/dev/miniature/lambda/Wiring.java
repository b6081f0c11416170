package dev.miniature.lambda;

import dev.miniature.delivery.Limits;
import dev.miniature.delivery.RenderSlots;
import dev.miniature.delivery.ThumbnailDelivery;
import dev.miniature.environment.Variables;
import dev.miniature.http.Endpoint;
import dev.miniature.http.Health;
import dev.miniature.http.Negotiation;
import dev.miniature.http.Release;
import dev.miniature.http.StylesManifest;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.Stopwatch;
import dev.miniature.image.render.Renderer;
import dev.miniature.image.render.RendererChoice;
import dev.miniature.s3.S3Originals;
import dev.miniature.s3.S3Timeouts;
import dev.miniature.styles.Styles;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// The parts of the function, wired by hand.
///
/// @param config the configuration
/// @param styles the styles that a path may name
/// @param renderer the engine
/// @param originals the bucket
/// @param log receives one line per request
/// @param endpoint answers requests
record Wiring(
    FunctionConfig config,
    Styles styles,
    Renderer renderer,
    ReconnectingOriginals originals,
    LogLines log,
    Endpoint endpoint) {
  /// Lambda sends a process one request at a time.
  private static final int AT_A_TIME = 1;

  /// The maximum size of a thumbnail in bytes: its base64 and the headers must fit into the
  /// 6,291,556 bytes that Lambda returns.
  private static final int MAX_REPLY_BYTES = 4_700_000;

  /// Creates all parts from `environment`.
  ///
  /// @throws dev.miniature.environment.InvalidEnvironmentException if the environment is invalid
  /// @throws IllegalStateException if `styles.yaml` is missing from the zip or invalid
  static Wiring of(Map<String, String> environment) {
    Stopwatch stopwatch = Stopwatch.start();
    // FunctionConfig reports a mistake in these variables together with all others.
    Variables variables = new Variables(environment);
    RendererChoice choice = RendererChoice.make(variables.decoders(), variables.jpegCore());
    choice.why().ifPresent(System.out::println);
    choice.unread().ifPresent(System.out::println);
    Renderer renderer = choice.renderer();
    FunctionConfig config = FunctionConfig.of(environment, limits(renderer));
    Styles styles = ShippedStyles.read();
    S3Timeouts timeouts = S3Timeouts.within(config.limits().storeTimeout());
    ReconnectingOriginals originals =
        new ReconnectingOriginals(
            address ->
                new S3Originals(address, config.bucket(), timeouts, config.parallelFetchBytes()),
            config.address());
    LogLines log = new LogLines(new EmbeddedMetrics(config.stage(), InstantSource.system()));
    Endpoint endpoint =
        new Endpoint(
            new ThumbnailPath(styles),
            new Negotiation(styles.auto(), renderer.writes()),
            new ThumbnailDelivery(originals, renderer, config.limits(), RenderSlots.of(AT_A_TIME)),
            () -> new Health(Release.version(), choice.brief(), stopwatch.elapsed()),
            log,
            config.stylesManifest() ? Optional.of(new StylesManifest(styles)) : Optional.empty());
    return new Wiring(config, styles, renderer, originals, log, endpoint);
  }

  /// Returns the default limits of a function.
  static Limits limits(Renderer renderer) {
    return Limits.defaults(renderer).withMaxReplyBytes(MAX_REPLY_BYTES);
  }
}
