package dev.miniature.lambda;

import dev.miniature.delivery.Limits;
import dev.miniature.delivery.RenderSlots;
import dev.miniature.delivery.ThumbnailDelivery;
import dev.miniature.environment.Variables;
import dev.miniature.http.Endpoint;
import dev.miniature.http.Health;
import dev.miniature.http.Negotiation;
import dev.miniature.http.Release;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.Stopwatch;
import dev.miniature.image.render.Renderer;
import dev.miniature.image.render.RendererChoice;
import dev.miniature.s3.S3Originals;
import dev.miniature.s3.S3Timeouts;
import dev.miniature.styles.Styles;
import java.time.InstantSource;
import java.util.Map;

/// The function, put together by hand.
///
/// @param config what the environment says
/// @param styles what a path may ask for
/// @param renderer the engine
/// @param originals the bucket
/// @param log where a line a request goes
/// @param endpoint what answers
record Wiring(
    FunctionConfig config,
    Styles styles,
    Renderer renderer,
    ReconnectingOriginals originals,
    LogLines log,
    Endpoint endpoint) {
  /// Lambda gives a process one request at a time.
  private static final int AT_A_TIME = 1;

  /// Base64 of a thumbnail and the headers must stay under the 6,291,556 bytes that Lambda returns.
  private static final int MAX_REPLY_BYTES = 4_700_000;

  /// Everything, as `environment` wants it.
  ///
  /// @throws dev.miniature.environment.InvalidEnvironmentException if the environment has mistakes
  ///   in it
  /// @throws IllegalStateException if the zip lacks `styles.yaml`, or has one with mistakes in it
  static Wiring of(Map<String, String> environment) {
    Stopwatch stopwatch = Stopwatch.start();
    // A mistake in it is told below, with all the others.
    RendererChoice choice = RendererChoice.make(new Variables(environment).decoders());
    choice.why().ifPresent(System.out::println);
    choice.unread().ifPresent(System.out::println);
    Renderer renderer = choice.renderer();
    FunctionConfig config = FunctionConfig.of(environment, limits(renderer));
    Styles styles = ShippedStyles.read();
    S3Timeouts timeouts = S3Timeouts.within(config.limits().storeTimeout());
    ReconnectingOriginals originals =
        new ReconnectingOriginals(
            address -> new S3Originals(address, config.bucket(), timeouts), config.address());
    LogLines log = new LogLines(new EmbeddedMetrics(config.stage(), InstantSource.system()));
    Endpoint endpoint =
        new Endpoint(
            new ThumbnailPath(styles),
            new Negotiation(renderer.writes()),
            new ThumbnailDelivery(originals, renderer, config.limits(), RenderSlots.of(AT_A_TIME)),
            () -> new Health(Release.version(), choice.brief(), stopwatch.elapsed()),
            log);
    return new Wiring(config, styles, renderer, originals, log, endpoint);
  }

  /// The limits of a function where nothing is configured.
  static Limits limits(Renderer renderer) {
    return Limits.defaults(renderer).withMaxReplyBytes(MAX_REPLY_BYTES);
  }
}
