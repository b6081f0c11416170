package dev.miniature.image.render;

import dev.miniature.image.Caption;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.pipeline.Step;
import dev.miniature.image.text.CaptionPainter;
import dev.miniature.image.text.TrueTypeFont;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The file of a font with TrueType outlines. Callers of the renderer reuse it for many pictures.
/// It is thread-safe, and caches the texts painted last, because a style often has the same text
/// for all pictures.
public final class Typeface {
  /// The built-in font, which needs no file.
  public static final Typeface BUILT_IN = new Typeface(TrueTypeFont.builtIn());

  /// The maximum number of cached texts.
  private static final int MAX_TEXTS = 32;

  /// The maximum size of all cached texts, in bytes.
  private static final int MAX_KEPT = 4 << 20;

  private final TrueTypeFont font;
  private final Map<Place, Step.Overlay> painted = new LinkedHashMap<>(MAX_TEXTS, 0.75f, true);

  /// The key of a cached text.
  private record Place(Caption caption, Dimensions canvas) {}

  private Typeface(TrueTypeFont font) {
    this.font = font;
  }

  /// Reads a font file.
  ///
  /// @throws IllegalArgumentException with the reason if it is not supported
  public static Typeface of(OriginalBytes file) {
    return new Typeface(TrueTypeFont.parse(file.whole()));
  }

  /// Returns which parts of a text cannot be drawn properly, in one line; empty if all can.
  ///
  /// @throws IllegalArgumentException if the font is damaged
  public Optional<String> warning(String text) {
    String lacking = font.lacking(text);
    String unshaped = font.unshaped(text);
    List<String> warnings = new ArrayList<>();
    if (!lacking.isEmpty()) {
      warnings.add("the font lacks some characters of a text, which are left out: " + lacking);
    }
    if (!unshaped.isEmpty()) {
      warnings.add("letters are drawn one by one that should be joined: " + unshaped);
    }
    return warnings.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", warnings));
  }

  /// Returns a text as an overlay for a thumbnail of this size; empty if there is nothing to draw
  /// or no room.
  ///
  /// @throws IllegalArgumentException if the font is damaged
  /// @throws DeadlinePassedException if it took too long
  Optional<Step.Overlay> painted(Caption caption, Dimensions canvas, Deadline deadline)
      throws DeadlinePassedException {
    Place place = new Place(caption, canvas);
    Optional<Step.Overlay> kept = kept(place);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<Step.Overlay> overlay = CaptionPainter.paint(caption, font, canvas, deadline);
    overlay.ifPresent(text -> keep(place, text));
    return overlay;
  }

  private synchronized Optional<Step.Overlay> kept(Place place) {
    return Optional.ofNullable(painted.get(place));
  }

  /// Caches a text, and evicts the least recently used ones.
  private synchronized void keep(Place place, Step.Overlay overlay) {
    painted.put(place, overlay);
    while (painted.size() > MAX_TEXTS || (keptBytes() > MAX_KEPT && !painted.isEmpty())) {
      painted.remove(painted.keySet().iterator().next());
    }
  }

  private long keptBytes() {
    return painted.values().stream().mapToLong(overlay -> overlay.picture().length()).sum();
  }
}
