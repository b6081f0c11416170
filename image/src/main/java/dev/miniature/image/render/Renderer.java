package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.Facts;
import dev.miniature.image.Gravity;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.TooMuchMemoryException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.image.UnusableOverlayException;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.FastLane;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.subject.SubjectWarmUp;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a thumbnail from a file and a recipe.
///
/// It makes a plan once. If a fast lane accepts the plan, it makes the thumbnail. Otherwise the
/// first decoder that accepts the file decodes its pixels, steps change them, and an encoder
/// encodes them.
///
/// A renderer is thread-safe, keeps nothing between two pictures, and survives every input: any
/// fault of a file becomes an [ImageException].
public final class Renderer {
  /// The version of the steps between decoding and encoding, increased whenever one of them changes
  /// the output.
  private static final String EDITION = "p3";

  private static final long DEFAULT_MAX_PIXELS = 100_000_000;

  private static final int DEFAULT_MAX_FRAMES = 256;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ForegroundRenders traffic = new ForegroundRenders();
  private final Set<Engine> engines;
  private final Codecs codecs;
  private final Inspection inspection;

  private Renderer(Decoders allowed, Set<Engine> engines) {
    this.engines = engines;
    this.codecs = Codecs.of(allowed, engines);
    this.inspection = new Inspection(name(), codecs.decoders(), allowed);
  }

  /// Returns the best renderer that this machine can run, for the usual formats; [RendererChoice]
  /// also gives the reason.
  public static Renderer create() {
    return RendererChoice.make(Decoders.usual()).renderer();
  }

  /// Returns a renderer with these engines, for those of these formats that they can read.
  ///
  /// @throws IllegalStateException if libvips is named but not available
  public static Renderer with(Decoders allowed, Engine first, Engine... more) {
    return new Renderer(allowed, EnumSet.of(first, more));
  }

  /// Returns the names of its engines, as `/health` and the log show them.
  public String name() {
    return engines.stream()
        .filter(engine -> engine != Engine.JAVA2D || !engines.contains(Engine.VIPS))
        .map(engine -> engine.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("+"));
  }

  /// Returns a version that changes whenever the same file and recipe may give other bytes. It is
  /// part of every `ETag`, so that caches fetch the new thumbnail.
  public String version() {
    Set<String> versions = new LinkedHashSet<>(List.of(EDITION));
    codecs.lanes().stream().map(FastLane::version).forEach(versions::add);
    codecs.decoders().stream().map(Decoder::version).forEach(versions::add);
    codecs.encoders().stream().map(Encoder::version).forEach(versions::add);
    return String.join("+", versions);
  }

  /// Returns the formats of originals that it reads.
  public Set<ImageFormat> reads() {
    return codecs.decoders().stream()
        .flatMap(decoder -> decoder.reads().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Returns the formats that it can write.
  public Set<ImageFormat> writes() {
    return codecs.writes();
  }

  /// Warms up the engines on this thread, which takes up to some seconds and pauses for pictures
  /// that clients wait for. It ends early if these warmed up the engines, or if the thread is
  /// interrupted. Rendering also works without it.
  public void warmUp() {
    warmUp(Set.of());
  }

  /// Warms up the engines, and then the search for subjects.
  ///
  /// @param sought the kinds of subject that recipes will search for
  public void warmUp(Set<Gravity.Content> sought) {
    codecs.warmUp().accept(traffic::letPass);
    SubjectWarmUp.run(sought, traffic::letPass);
  }

  /// Returns the default limit of an original's size, in pixels over all decoded frames. Memory is
  /// limited separately.
  public long defaultPixelLimit() {
    return DEFAULT_MAX_PIXELS;
  }

  /// Returns whether decoding may take long and cannot be stopped. Such files should not take all
  /// render slots.
  public boolean isUnstoppable(OriginalBytes original) {
    return inspection.isUnstoppable(original);
  }

  /// Judges an original that may still be arriving by its first bytes: its format, and its size if
  /// they contain it.
  ///
  /// @param maxPixels the maximum number of pixels to decode
  /// @return whether it can be decoded while the rest arrives
  /// @throws ImageException if it is to be refused, whatever the rest contains
  public boolean judgeBeginning(OriginalBytes original, long maxPixels) throws ImageException {
    return inspection.judgeBeginning(original, maxPixels);
  }

  /// Reads the header and checks it, without decoding a pixel.
  ///
  /// @throws UnknownFormatException if it is not a picture, or has a format that is not supported
  /// @throws SwitchedOffException if its format is disabled
  /// @throws BrokenImageException if its header is invalid
  public ImageHeader header(OriginalBytes original) throws ImageException {
    return inspection.header(original);
  }

  /// Makes a thumbnail with default bounds: up to 100 megapixels and 256 frames, within half a
  /// minute, and with half of this machine's memory, shared by all renderers of the process.
  ///
  /// @param original the whole file, in any format that is read
  /// @throws ImageException if the file gives no thumbnail; the type gives the reason
  /// @throws DeadlinePassedException if it took too long
  public Thumbnail render(byte[] original, Recipe recipe)
      throws ImageException, DeadlinePassedException {
    OriginalBytes bytes = OriginalBytes.of(original);
    return render(
        bytes,
        header(bytes),
        recipe,
        new Bounds(
            DEFAULT_MAX_PIXELS,
            DEFAULT_MAX_FRAMES,
            Integer.MAX_VALUE,
            SharedMemory.BUDGET,
            Deadline.in(PATIENCE)));
  }

  /// Makes a thumbnail.
  ///
  /// @param original the whole file
  /// @param header the result of [#header(OriginalBytes)]
  /// @param recipe the wanted thumbnail
  /// @param bounds the caller's limits of size, memory and time
  /// @throws BrokenImageException if pixels are missing or cannot be decoded
  /// @throws TooManyPixelsException if there are more than `bounds` allow
  /// @throws TooMuchMemoryException if decoding would take more memory than there is
  /// @throws TooManyBytesException if it does not fit `bounds` at any acceptable quality
  /// @throws DeadlinePassedException if it took too long
  public Thumbnail render(OriginalBytes original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    return render(original, header, recipe, OverlayFiles.NONE, bounds);
  }

  /// Makes a thumbnail from a recipe that names a watermark or a font.
  ///
  /// @param supplies the files that the recipe names
  /// @throws UnusableOverlayException if one of them cannot be used
  /// @throws IllegalArgumentException if one of them is missing from `supplies`
  public Thumbnail render(
      OriginalBytes original,
      ImageHeader header,
      Recipe recipe,
      OverlayFiles supplies,
      Bounds bounds)
      throws ImageException, DeadlinePassedException {
    traffic.begin();
    try {
      bounds.deadline().check();
      Recipe settled = new SubjectSearch(codecs, original, header, bounds).settled(recipe);
      Plan plan = Plan.of(header, settled, writes(), bounds);
      Overlays overlays = new Overlays(this, codecs, supplies, bounds);
      Plan whole = plan.withOverlays(overlays.of(recipe.finish(), plan.layout().canvas()));
      return switch (recipe.hdr()) {
        case DROP -> new Rendering(codecs, original, whole, bounds).run();
        case KEEP -> new HdrRendering(codecs, original, whole, recipe.finish(), bounds).run();
      };
    } finally {
      traffic.end(header.format());
    }
  }

  /// Returns the facts that a page needs before the thumbnail has loaded. This costs less than the
  /// thumbnail: the original is decoded at the lowest scale, and only a few pixels are encoded.
  ///
  /// @throws ImageException as for [#render(OriginalBytes, ImageHeader, Recipe, Bounds)]
  /// @throws DeadlinePassedException if it took too long
  public Facts facts(OriginalBytes original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    traffic.begin();
    try {
      bounds.deadline().check();
      Recipe settled = new SubjectSearch(codecs, original, header, bounds).settled(recipe);
      return FactsRendering.of(codecs, original, header, settled, bounds).run();
    } finally {
      traffic.end(header.format());
    }
  }

  /// The memory budget of callers that provide none.
  private static final class SharedMemory {
    static final MemoryBudget BUDGET = MemoryBudget.of(MemoryBudget.shareOfThisMachine());
  }
}
