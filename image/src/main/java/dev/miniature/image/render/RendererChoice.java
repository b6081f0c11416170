package dev.miniature.image.render;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.vips.AvifFloor;
import dev.miniature.vips.Vips;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The renderer of this machine, and its limitations.
///
/// @param renderer the best renderer that works here
/// @param why the reason in one line, if it is not the fastest one: the effect and, after a colon,
///   the cause
/// @param unread the usual formats that are not read, in one line, if there are any
public record RendererChoice(Renderer renderer, Optional<String> why, Optional<String> unread) {
  /// Chooses the JPEG core, and behind it libvips if that can be loaded, else Java2D.
  ///
  /// @param decoders the enabled formats
  public static RendererChoice make(Decoders decoders) {
    return make(decoders, true);
  }

  /// Chooses libvips if it can be loaded, else Java2D.
  ///
  /// @param decoders the enabled formats
  /// @param withCore whether the JPEG core comes before it
  public static RendererChoice make(Decoders decoders, boolean withCore) {
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
            failure.or(() -> Optional.of("the JPEG core is switched off")),
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

  /// Returns the renderer's name, with the reason if it is not the fastest one, and the formats
  /// that are not read. It is for the log and the terminal only, because a reason may contain names
  /// of local files.
  public String summary() {
    return summary(why);
  }

  /// Returns the same for everybody, with only the effect of the reason.
  public String brief() {
    return summary(why.map(reason -> reason.split(": ", 2)[0]));
  }

  private String summary(Optional<String> reasons) {
    return renderer.name()
        + reasons.map(reason -> ": " + reason).orElse("")
        + unread.map(line -> "; " + line).orElse("");
  }
}
