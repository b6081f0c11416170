package dev.miniature.server;

import dev.miniature.delivery.FetchBudget;
import dev.miniature.delivery.Limits;
import dev.miniature.delivery.RenderSlots;
import dev.miniature.delivery.ThumbnailDelivery;
import dev.miniature.environment.InvalidEnvironmentException;
import dev.miniature.environment.Variables;
import dev.miniature.http.Health;
import dev.miniature.http.Release;
import dev.miniature.http.RequestLog;
import dev.miniature.image.render.Renderer;
import dev.miniature.image.render.RendererChoice;
import dev.miniature.s3.S3Originals;
import dev.miniature.s3.S3Timeouts;
import dev.miniature.server.folder.FolderInventory;
import dev.miniature.server.http.ClientConnection;
import dev.miniature.server.http.ClientTimeouts;
import dev.miniature.server.http.EndpointHandler;
import dev.miniature.server.http.HttpServer;
import dev.miniature.server.page.BucketInventory;
import dev.miniature.server.page.Inventory;
import dev.miniature.server.page.LiveStyles;
import dev.miniature.server.page.PageHandler;
import dev.miniature.server.page.PageParts;
import dev.miniature.server.queue.QueueLimits;
import dev.miniature.server.queue.SingleFlight;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.server.startup.Closing;
import dev.miniature.server.startup.Hosts;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import software.amazon.awssdk.services.s3.S3Client;

/// The service in this process, wired by hand.
final class LocalServer implements AutoCloseable {
  /// The default number of waiting requests: a few pages of pictures at once. At 20 to 200 ms each
  /// on two cores, the last one waits 3 to 25 s.
  private static final int MAX_QUEUE = 256;

  /// One client may have half of the places; the rest is left to other clients.
  private static final int CLIENTS_PER_QUEUE = 2;

  /// The part of the heap for originals, of which decoders take half (`MemoryBudget`). It is
  /// limited to the memory that ten requests on two cores need for photographs of 25 MB.
  private static final int HEAP_PER_ORIGINALS = 4;

  private static final long MAX_FETCHED_BYTES = 256_000_000;

  private final URI url;
  private final String renderer;
  private final Catalogue catalogue;
  private final Optional<URI> metrics;
  private final Closing parts;

  private LocalServer(
      URI url, String renderer, Catalogue catalogue, Optional<URI> metrics, Closing parts) {
    this.url = url;
    this.renderer = renderer;
    this.catalogue = catalogue;
    this.metrics = metrics;
    this.parts = parts;
  }

  /// Starts the service.
  ///
  /// @throws CannotRunException with a sentence for the user
  static LocalServer start(Settings settings) throws CannotRunException {
    Closing parts = new Closing();
    try {
      return start(settings, parts);
    } catch (CannotRunException | RuntimeException failure) {
      parts.close();
      throw failure;
    }
  }

  private static LocalServer start(Settings settings, Closing parts) throws CannotRunException {
    Variables variables = new Variables(settings.environment());
    RendererChoice choice = RendererChoice.make(variables.decoders(), variables.jpegCore());
    Renderer renderer = choice.renderer();
    Limits limits = variables.limits(Limits.defaults(renderer));
    int maxQueue = variables.maxQueue(MAX_QUEUE);
    int maxQueueOfClient = variables.maxQueuePerClient(Math.ceilDiv(maxQueue, CLIENTS_PER_QUEUE));
    long parallelFrom = variables.parallelFetchBytes(S3Originals.PARALLEL_FROM);
    FetchBudget budget = FetchBudget.of(variables.maxFetchedBytes(maxFetchedBytes(limits)));
    Optional<Integer> metricsPort = variables.metricsPort(settings.port());
    check(variables);
    Optional<Monitoring> monitoring = Monitoring.start(metricsPort, settings, parts);
    S3Timeouts timeouts = S3Timeouts.within(limits.storeTimeout());
    S3Client s3 = settings.address().open(timeouts);
    S3Originals originals = new S3Originals(s3, settings.bucket(), timeouts, parallelFrom);
    parts.add(originals::close);

    int cores = Runtime.getRuntime().availableProcessors();
    RenderSlots slots = RenderSlots.of(cores);
    ThumbnailDelivery delivery = new ThumbnailDelivery(originals, renderer, limits, slots, budget);
    QueueLimits queue = QueueLimits.of(cores, maxQueue, maxQueueOfClient);
    SingleFlight thumbnails = new SingleFlight(delivery, queue);
    parts.add(thumbnails::close);
    Lifecycle lifecycle = new Lifecycle();
    LiveStyles styles = settings.styles();
    styles.watch();
    parts.add(styles::close);
    Supplier<Health> health =
        () -> new Health(Release.version(), choice.brief(), uptime(), Optional.of(lifecycle.now()));
    RequestLog log = monitoring.map(each -> each.before(settings.log())).orElseGet(settings::log);
    Endpoints endpoints =
        new Endpoints(
            styles::current, settings.prefix(), thumbnails, renderer.writes(), health, log);
    EndpointHandler answers =
        new EndpointHandler(endpoints::of, settings.readByPages(), lifecycle::isDraining);
    Catalogue catalogue = new Catalogue(s3, settings.bucket(), renderer.reads());
    Inventory inventory =
        settings
            .folder()
            .<Inventory>map(FolderInventory::new)
            .orElseGet(() -> new BucketInventory(s3, settings.bucket()));
    PageParts page =
        new PageParts(
            styles,
            (request, path, unsaved) ->
                EndpointHandler.get(
                    request, path, endpoints.with(unsaved, ClientConnection.client(request))),
            inventory,
            originals,
            s3,
            settings.bucket(),
            renderer,
            limits);
    Handler open = settings.page() ? new PageHandler(page, answers) : answers;
    Handler handler = new Gate(settings.hosts(), answers, open);
    HttpServer http =
        HttpServer.start(
            settings.host(),
            settings.port(),
            handler,
            answers::refuse,
            ClientTimeouts.USUAL.withStop(settings.stop().finish()));
    parts.add(http::close);
    monitoring.ifPresent(each -> {
      each.addBuild(choice.brief());
      each.add(http);
      each.add(thumbnails, queue);
      each.add(slots);
      each.add(delivery.memory(), budget);
    });
    parts.add(
        WarmUp.start(originals, renderer, styles.current(), settings.warmUpDelay(), lifecycle::warm)
            ::close);
    URI url = Hosts.url(Hosts.reachable(settings.host()), http.port());
    parts.add(() -> drain(lifecycle, settings.stop().drain()));
    return new LocalServer(
        url, choice.summary(), catalogue, monitoring.map(Monitoring::url), parts);
  }

  /// Has `/ready` say that the service is about to stop, and goes on serving for this time.
  private static void drain(Lifecycle lifecycle, Duration time) {
    lifecycle.drain();
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Returns the memory for originals, at least one of the maximum size.
  private static long maxFetchedBytes(Limits limits) {
    long share = Runtime.getRuntime().maxMemory() / HEAP_PER_ORIGINALS;
    return Math.max(limits.maxOriginalBytes(), Math.min(share, MAX_FETCHED_BYTES));
  }

  private static void check(Variables variables) throws CannotRunException {
    try {
      variables.check();
    } catch (InvalidEnvironmentException wrong) {
      throw new CannotRunException(wrong.mistakes());
    }
  }

  private static Duration uptime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }

  /// Returns its address.
  URI url() {
    return url;
  }

  /// Returns the engine in use, and the reason if it is not the fastest one.
  String renderer() {
    return renderer;
  }

  /// Returns the address of its metrics, if it has any.
  Optional<URI> metrics() {
    return metrics;
  }

  /// Returns the list of originals.
  Catalogue catalogue() {
    return catalogue;
  }

  /// Tells load balancers, finishes requests in progress within seconds, and stops.
  @Override
  public void close() {
    parts.close();
  }
}
