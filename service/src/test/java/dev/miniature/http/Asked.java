package dev.miniature.http;

import dev.miniature.delivery.Limits;
import dev.miniature.delivery.Originals;
import dev.miniature.delivery.RenderSlots;
import dev.miniature.delivery.ThumbnailDelivery;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.styles.SomeStyles;
import dev.miniature.styles.Styles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// An endpoint over some originals that records its requests.
final class Asked {
  private static final Renderer RENDERER = Renderer.with(Decoders.usual(), Engine.JAVA2D);

  private final List<LogEntry> log = new ArrayList<>();
  private final Endpoint endpoint;

  private Asked(Originals originals, Limits limits, Styles styles) {
    this(originals, limits, new ThumbnailPath(styles), styles, Optional.empty());
  }

  private Asked(
      Originals originals,
      Limits limits,
      ThumbnailPath paths,
      Styles styles,
      Optional<StylesManifest> manifest) {
    this.endpoint =
        new Endpoint(
            paths,
            new Negotiation(styles.auto(), EnumSet.of(ImageFormat.JPEG, ImageFormat.PNG)),
            new ThumbnailDelivery(originals, RENDERER, limits, RenderSlots.of(1)),
            () -> new Health("1.2.3", "java2d", Duration.ofSeconds(5)),
            log::add,
            manifest);
  }

  static Asked of(Originals originals) {
    return new Asked(originals, Limits.defaults(RENDERER), SomeStyles.usual());
  }

  static Asked of(Originals originals, Limits limits) {
    return new Asked(originals, limits, SomeStyles.usual());
  }

  static Asked of(Originals originals, Styles styles) {
    return new Asked(originals, Limits.defaults(RENDERER), styles);
  }

  static Asked of(Originals originals, Limits limits, Styles styles) {
    return new Asked(originals, limits, styles);
  }

  static Asked withManifest(Originals originals, Styles styles) {
    return new Asked(
        originals,
        Limits.defaults(RENDERER),
        new ThumbnailPath(styles),
        styles,
        Optional.of(new StylesManifest(styles)));
  }

  static Asked below(PathPrefix prefix, Originals originals, Styles styles) {
    return new Asked(
        originals,
        Limits.defaults(RENDERER),
        new ThumbnailPath(styles, prefix),
        styles,
        Optional.empty());
  }

  static Limits limits() {
    return Limits.defaults(RENDERER);
  }

  HttpReply get(String path) {
    return send("GET", path, Optional.empty());
  }

  HttpReply head(String path) {
    return send("HEAD", path, Optional.empty());
  }

  HttpReply refuse(String reason) {
    return endpoint.refuse(reason, HttpRequest.refused("GET", "/asked.png", "id-1"));
  }

  HttpReply getUnless(String path, String ifNoneMatch) {
    return send("GET", path, Optional.of(ifNoneMatch));
  }

  HttpReply send(String method, String path, Optional<String> ifNoneMatch) {
    return send(method, path, ifNoneMatch, Duration.ofSeconds(20));
  }

  HttpReply send(String method, String path, Optional<String> ifNoneMatch, Duration time) {
    return endpoint.answer(
        new HttpRequest(
            method, path, ifNoneMatch, Optional.empty(), "id-1", Deadline.in(time), false));
  }

  HttpReply accepting(String accept, String method, String path) {
    return endpoint.answer(
        new HttpRequest(
            method,
            path,
            Optional.empty(),
            Optional.of(accept),
            "id-1",
            Deadline.in(Duration.ofSeconds(20)),
            false));
  }

  /// Returns the last log entry.
  LogEntry logged() {
    return log.getLast();
  }

  int entries() {
    return log.size();
  }
}
