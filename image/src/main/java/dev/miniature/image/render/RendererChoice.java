package dev.miniature.image.render;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.vips.AvifFloor;
import dev.miniature.vips.Vips;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which renderer this machine runs, and what it lacks.
///
/// @param renderer the best one that works here
/// @param why the reason in one line where it is not the fastest one: what it comes to and, after a
///   colon, how
/// @param unread which of the usual formats are not read, in one line, where there are any
public record RendererChoice(Renderer renderer, Optional<String> why, Optional<String> unread) {
  /// The setting, as a system property or in the environment, that switches our own JPEG core off
  /// when it is `off`: to measure what it gives, and to do without it should it ever fail.
  static final String JPEG = "MINIATURE_JPEG";

  /// Our own core for JPEG, and behind it libvips where that can be loaded, else Java2D.
  ///
  /// @param decoders the formats that are to be read
  public static RendererChoice make(Decoders decoders) {
    String setting = System.getProperty(JPEG, System.getenv().getOrDefault(JPEG, "on"));
    return make(decoders, !setting.equals("off"));
  }

  static RendererChoice make(Decoders decoders, boolean withCore) {
    Optional<String> failure = Vips.failure();
    Optional<String> doubt =
        failure.isEmpty()
            ? AvifFloor.doubt(Vips.bundled().version("heif"), decoders)
            : Optional.empty();
    Optional<String> unread = unread(decoders, doubt);
    Decoders sound = doubt.isPresent() ? decoders.without(ImageFormat.AVIF) : decoders;
    Engine other = failure.isEmpty() ? Engine.VIPS : Engine.JAVA2D;
    return withCore
        ? new RendererChoice(Renderer.with(sound, Engine.JPEG, other), failure, unread)
        : new RendererChoice(
            Renderer.with(sound, other),
            failure.or(() -> Optional.of("the JPEG core is switched off by " + JPEG)),
            unread);
  }

  private static Optional<String> unread(Decoders decoders, Optional<String> doubt) {
    Optional<String> off =
        Optional.of(decoders.switchedOff())
            .filter(names -> !names.isEmpty())
            .map(names -> "switched off: " + names);
    String both = Stream.of(off, doubt).flatMap(Optional::stream).collect(Collectors.joining("; "));
    return Optional.of(both).filter(line -> !line.isEmpty());
  }

  /// The renderer's name, with the reason where it is not the fastest one, and with what is not
  /// read: for the log and the terminal, since a reason may name files of this machine.
  public String summary() {
    return summary(why);
  }

  /// The same for everybody: of the reason only what it comes to.
  public String brief() {
    return summary(why.map(reason -> reason.split(": ", 2)[0]));
  }

  private String summary(Optional<String> reasons) {
    return renderer.name()
        + reasons.map(reason -> ": " + reason).orElse("")
        + unread.map(line -> "; " + line).orElse("");
  }
}
