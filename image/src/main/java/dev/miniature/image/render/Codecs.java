package dev.miniature.image.render;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.java2d.Java2dDecoder;
import dev.miniature.image.java2d.Java2dEncoder;
import dev.miniature.image.java2d.Java2dProfiles;
import dev.miniature.image.jpeg.CoreDecoder;
import dev.miniature.image.jpeg.CoreEncoder;
import dev.miniature.image.jpeg.CoreWarmUp;
import dev.miniature.image.jpeg.GainMaps;
import dev.miniature.image.jpeg.JpegLane;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.FastLane;
import dev.miniature.image.pipeline.MatrixProfileConverter;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.ProfileConverter;
import dev.miniature.image.vips.VipsDecoder;
import dev.miniature.image.vips.VipsEncoder;
import dev.miniature.image.vips.VipsProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The lists of a renderer, each in order of preference. A new decoder, encoder or fast lane is
/// added here and nowhere else.
///
/// @param lanes the fast lanes, which bypass the rasters
/// @param decoders the decoders; the first that accepts a file decodes it
/// @param encoders the encoders; the first for a format that accepts a plan encodes it
/// @param gainMaps makes gain maps; empty without the JPEG core
/// @param warmUp warms them up; its argument is called before each picture, and returns whether to
///   continue
record Codecs(
    List<FastLane> lanes,
    List<Decoder> decoders,
    List<Encoder> encoders,
    Optional<GainMaps> gainMaps,
    Consumer<BooleanSupplier> warmUp) {
  /// Returns the formats that can be written.
  Set<ImageFormat> writes() {
    return encoders.stream().map(Encoder::format).collect(Collectors.toUnmodifiableSet());
  }

  /// A file that a decoder has accepted.
  record Prepared(Decoder decoder, Decoding decoding) implements AutoCloseable {
    @Override
    public void close() {
      decoding.close();
    }
  }

  /// Prepares a file with the first decoder that accepts it.
  ///
  /// @throws UnknownFormatException if none does
  /// @throws ImageException if no decoder could decode it
  Prepared prepare(OriginalBytes original, Plan plan) throws ImageException {
    for (Decoder decoder : decoders) {
      Optional<Decoding> decoding = decoder.prepare(original, plan);
      if (decoding.isPresent()) {
        return new Prepared(decoder, decoding.get());
      }
    }
    ImageFormat format = plan.header().format();
    throw new UnknownFormatException(
        ImageHeaders.rareKind(original.whole(), format),
        format + " of a kind that no decoder supports");
  }

  /// Returns the lists for some engines. Java2D is always the last decoder, because it reads rare
  /// formats that no other does.
  ///
  /// @throws IllegalStateException if libvips is in the set but not available
  static Codecs of(Decoders allowed, Set<Engine> engines) {
    boolean hasVips = engines.contains(Engine.VIPS);
    List<FastLane> lanes = new ArrayList<>();
    List<Decoder> decoders = new ArrayList<>();
    List<Encoder> encoders = new ArrayList<>();
    Optional<GainMaps> gainMaps = Optional.empty();
    Consumer<BooleanSupplier> warmUp = _ -> {};
    if (engines.contains(Engine.JPEG)) {
      encoders.add(new CoreEncoder());
      gainMaps = Optional.of(new GainMaps());
    }
    if (engines.contains(Engine.JPEG) && allowed.allowed().contains(ImageFormat.JPEG)) {
      ProfileConverter profiles =
          new MatrixProfileConverter(hasVips ? new VipsProfiles() : new Java2dProfiles());
      CoreDecoder core = new CoreDecoder(profiles);
      JpegLane lane = new JpegLane();
      lanes.add(lane);
      decoders.add(core);
      warmUp = goOn -> CoreWarmUp.run(lane, core, goOn);
    }
    if (hasVips) {
      decoders.add(new VipsDecoder(allowed));
      VipsEncoder.FORMATS.stream().sorted().map(VipsEncoder::new).forEach(encoders::add);
    } else {
      Java2dEncoder.FORMATS.stream().sorted().map(Java2dEncoder::new).forEach(encoders::add);
    }
    decoders.add(new Java2dDecoder(allowed));
    return new Codecs(
        List.copyOf(lanes), List.copyOf(decoders), List.copyOf(encoders), gainMaps, warmUp);
  }
}
