package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
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
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.FastLane;
import dev.miniature.image.pipeline.Plan;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file and a recipe in, a smaller file out.
///
/// A plan is made of them, once. If a fast lane takes it, that is all; else the first decoder that
/// takes the file gives its pixels, steps change them, and an encoder writes them.
///
/// A renderer is safe for use by many threads, keeps nothing between two pictures, and survives
/// every input: whatever is wrong with a file ends in an [ImageException].
public final class Renderer {
  /// Raised whenever a step between decoding and encoding changes what comes out.
  private static final String EDITION = "p1";

  private static final long DEFAULT_MAX_PIXELS = 100_000_000;

  private static final int DEFAULT_MAX_FRAMES = 256;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Traffic traffic = new Traffic();
  private final Set<Engine> engines;
  private final Decoders allowed;
  private final Codecs codecs;

  private Renderer(Decoders allowed, Set<Engine> engines) {
    this.engines = engines;
    this.allowed = allowed;
    this.codecs = Codecs.of(allowed, engines);
  }

  /// The best renderer that this machine can run, for the usual formats; [RendererChoice] also
  /// tells why it is this one.
  public static Renderer create() {
    return RendererChoice.make(Decoders.usual()).renderer();
  }

  /// A renderer that works with these engines, and reads these formats as far as they can.
  ///
  /// @throws IllegalStateException if libvips is named and is not there
  public static Renderer with(Decoders allowed, Engine first, Engine... more) {
    return new Renderer(allowed, EnumSet.of(first, more));
  }

  /// The names of its engines, as `/health` and the log show them.
  public String name() {
    return engines.stream()
        .filter(engine -> engine != Engine.JAVA2D || !engines.contains(Engine.VIPS))
        .map(engine -> engine.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("+"));
  }

  /// Changes whenever the same file and the same recipe may give other bytes than before. It is
  /// part of every `ETag`, so that caches learn of it.
  public String version() {
    Set<String> versions = new LinkedHashSet<>(List.of(EDITION));
    codecs.lanes().stream().map(FastLane::version).forEach(versions::add);
    codecs.decoders().stream().map(Decoder::version).forEach(versions::add);
    codecs.encoders().stream().map(Encoder::version).forEach(versions::add);
    return String.join("+", versions);
  }

  /// The formats of originals that it reads.
  public Set<ImageFormat> reads() {
    return codecs.decoders().stream()
        .flatMap(decoder -> decoder.reads().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The formats it can write.
  public Set<ImageFormat> writes() {
    return codecs.encoders().stream().map(Encoder::format).collect(Collectors.toUnmodifiableSet());
  }

  /// Works the engines until they are as fast as they get, on this thread, which takes up to some
  /// seconds and gives way to pictures that somebody waits for. It serves without that too.
  public void warmUp() {
    codecs.warmUp().accept(traffic::letPass);
  }

  /// How large an original may be where nothing else is configured, in pixels over all frames that
  /// are decoded. What decoding takes of memory is judged besides.
  public long defaultPixelLimit() {
    return DEFAULT_MAX_PIXELS;
  }

  /// Whether a file is of a kind that may take long to decode and cannot be stopped: then it should
  /// not keep others from being rendered.
  public boolean isUnstoppable(OriginalBytes original) {
    return ImageHeaders.format(original.whole())
        .map(format ->
            readers(format).findFirst().stream().anyMatch(first -> !first.isStoppable(format)))
        .orElse(false);
  }

  /// Judges a file by its first bytes, without decoding a pixel.
  ///
  /// @throws UnknownFormatException if it is no picture, or one that nothing here reads
  /// @throws SwitchedOffException if files of its format are not to be read
  /// @throws BrokenImageException if it begins like one and its header makes no sense
  public ImageHeader header(OriginalBytes original) throws ImageException {
    ImageFormat format = ImageHeaders.format(original.whole(), allowed);
    Decoder first =
        readers(format)
            .findFirst()
            .orElseThrow(() ->
                new UnknownFormatException(
                    "a picture in the format " + format, format + " is not read by " + name()));
    return first.header(original);
  }

  /// Makes a thumbnail where nothing else has to be said: of a picture of up to 100 megapixels and
  /// 256 frames, within half a minute, and with as much memory as half of this machine has, shared
  /// by all renderers of the process.
  ///
  /// @param original the whole file, in any format that is read
  /// @throws ImageException if the file gives no thumbnail; the type says why
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

  /// Makes the thumbnail.
  ///
  /// @param original the whole file
  /// @param header what [#header(OriginalBytes)] said of it
  /// @param recipe what is wanted
  /// @param bounds what the caller has room and time for
  /// @throws BrokenImageException if pixels are missing or cannot be decoded
  /// @throws TooManyPixelsException if there are more than `bounds` allow
  /// @throws TooMuchMemoryException if decoding would take more memory than there is
  /// @throws TooManyBytesException if it does not fit `bounds` at any quality worth sending
  /// @throws DeadlinePassedException if it took too long
  public Thumbnail render(OriginalBytes original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    traffic.begin();
    try {
      bounds.deadline().check();
      Plan plan = Plan.of(header, recipe, writes(), bounds);
      return new Rendering(codecs, original, plan, bounds).run();
    } finally {
      traffic.end();
    }
  }

  private Stream<Decoder> readers(ImageFormat format) {
    return codecs.decoders().stream().filter(decoder -> decoder.reads().contains(format));
  }

  /// Where nobody hands over a budget of their own.
  private static final class SharedMemory {
    static final MemoryBudget BUDGET = MemoryBudget.of(MemoryBudget.shareOfThisMachine());
  }
}
