package dev.miniature.image.text;

import dev.miniature.image.Anchor;
import dev.miniature.image.Caption;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Gravity;
import dev.miniature.image.Rgb;
import dev.miniature.image.Rgba;
import dev.miniature.image.pipeline.Grid;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.Step;
import dev.miniature.image.pipeline.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws a caption as a separate picture, which is then laid over the thumbnail.
///
/// Lines are as long as the room between the margins. There are at most three, and the last one
/// ends with an ellipsis if text remains. If there is no room for a line, nothing is drawn.
public final class CaptionPainter {
  private static final int MAX_LINES = 3;

  /// The padding of the box around the letters, as a share of their size.
  private static final double PADDING = 0.35;

  /// The offset and the blur of a shadow, as shares of the size of the letters.
  private static final double SHADOW = 1 / 16.0;

  private static final Rgba SHADOW_COLOUR = new Rgba(new Rgb(0, 0, 0), 180);

  private final Caption caption;
  private final TrueTypeFont font;
  private final int size;
  private final int padding;
  private final Deadline deadline;

  private CaptionPainter(Caption caption, TrueTypeFont font, Deadline deadline) {
    this.caption = caption;
    this.font = font;
    this.size = caption.look().size();
    this.padding =
        caption.look().backdrop().isPresent() || caption.look().shadow()
            ? (int) Math.ceil(PADDING * size)
            : 0;
    this.deadline = deadline;
  }

  /// Returns the overlay for a thumbnail of this size; empty if there is nothing to draw or no
  /// room.
  ///
  /// @throws IllegalArgumentException if the font is damaged
  /// @throws DeadlinePassedException if it took too long
  public static Optional<Step.Overlay> paint(
      Caption caption, TrueTypeFont font, Dimensions canvas, Deadline deadline)
      throws DeadlinePassedException {
    return new CaptionPainter(caption, font, deadline).on(canvas);
  }

  private Optional<Step.Overlay> on(Dimensions canvas) throws DeadlinePassedException {
    Anchor anchor = caption.anchor();
    Dimensions room = anchor.room(canvas);
    int lineHeight = Math.ceilDiv(font.lineHeight() * size, font.unitsPerEm());
    int rows = Math.min(MAX_LINES, (room.height() - 2 * padding) / Math.max(1, lineHeight));
    int width = room.width() - 2 * padding;
    if (rows < 1 || width < 1) {
      return Optional.empty();
    }
    List<TextLine> lines =
        new LineBreaks(font, size, width).of(PlainText.of(caption.value(), font), rows);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    double widest = lines.stream().mapToDouble(line -> line.width(size)).max().orElseThrow();
    Dimensions box =
        new Dimensions(
            Math.min(room.width(), (int) Math.ceil(widest) + 2 * padding),
            lines.size() * lineHeight + 2 * padding);
    Raster drawn = drawn(lines, box, lineHeight);
    return Optional.of(
        new Step.Overlay(
            drawn,
            Grid.single(anchor.left(canvas, box.width()), anchor.top(canvas, box.height())),
            caption.look().alpha()));
  }

  private Raster drawn(List<TextLine> lines, Dimensions box, int lineHeight)
      throws DeadlinePassedException {
    GlyphMask mask = new GlyphMask(box);
    double baseline = padding + (double) font.ascent() * size / font.unitsPerEm();
    for (TextLine line : lines) {
      deadline.check();
      mask.fill(line.outline(size, left(line, box), baseline));
      baseline += lineHeight;
    }
    Raster letters = mask.toRaster();
    List<Step> layers = new ArrayList<>();
    if (caption.look().shadow()) {
      int fall = Math.max(1, (int) Math.round(SHADOW * size));
      Raster soft = blurred(letters, Math.max(0.5, SHADOW * size));
      layers.add(layer(soft, SHADOW_COLOUR, fall));
    }
    layers.add(layer(letters, caption.look().colour(), 0));
    Raster ground = ground(box);
    return Steps.apply(layers, Picture.still(ground, false), deadline).first();
  }

  private double left(TextLine line, Dimensions box) {
    double free = box.width() - 2 * padding - line.width(size);
    Gravity.Alignment hold = caption.anchor().hold();
    return padding
        + switch (hold) {
          case START -> 0;
          case MIDDLE -> free / 2;
          case END -> free;
        };
  }

  private Raster ground(Dimensions box) {
    Rgba colour = caption.look().backdrop().orElse(new Rgba(caption.look().colour().colour(), 0));
    Raster ground = Raster.blank(box, PixelFormat.RGB_STRAIGHT_ALPHA);
    for (int i = 0; i < ground.length(); i += 4) {
      put(colour, colour.alpha(), ground.samples(), i);
    }
    return ground;
  }

  private Raster blurred(Raster mask, double sigma) throws DeadlinePassedException {
    Step blur = new Step.Blur(sigma);
    return Steps.apply(List.of(blur), Picture.still(mask, false), deadline).first();
  }

  /// Returns a layer of one colour with the mask as its alpha.
  private static Step.Overlay layer(Raster mask, Rgba colour, int fall) {
    Raster layer = Raster.blank(mask.size(), PixelFormat.RGB_STRAIGHT_ALPHA);
    for (int i = 0; i < mask.length(); i++) {
      put(colour, mask.samples()[i] & 0xFF, layer.samples(), 4 * i);
    }
    return new Step.Overlay(layer, Grid.single(fall, fall), colour.alpha());
  }

  private static void put(Rgba colour, int alpha, byte[] samples, int at) {
    samples[at] = (byte) colour.colour().red();
    samples[at + 1] = (byte) colour.colour().green();
    samples[at + 2] = (byte) colour.colour().blue();
    samples[at + 3] = (byte) alpha;
  }
}
