package dev.miniature.image.render;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.java2d.Java2dDecoder;
import dev.miniature.image.java2d.Java2dEncoder;
import dev.miniature.image.java2d.Java2dProfiles;
import dev.miniature.image.jpeg.CoreDecoder;
import dev.miniature.image.jpeg.CoreWarmUp;
import dev.miniature.image.jpeg.JpegLane;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.FastLane;
import dev.miniature.image.pipeline.ProfileConverter;
import dev.miniature.image.vips.VipsDecoder;
import dev.miniature.image.vips.VipsEncoder;
import dev.miniature.image.vips.VipsProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What a renderer works with, each list in order of preference. A new decoder, encoder or fast
/// lane is added here and nowhere else.
///
/// @param lanes ways past the rasters
/// @param decoders of which the first one that takes a file decodes it
/// @param encoders of which the first one of a format that takes a plan writes it
/// @param warmUp works them until they are as fast as they get; is given what to do before each
///   picture
record Codecs(
    List<FastLane> lanes,
    List<Decoder> decoders,
    List<Encoder> encoders,
    Consumer<Runnable> warmUp) {
  /// Those of some engines. Java2D is always among the decoders, behind all others: it reads rare
  /// formats that nothing else does.
  ///
  /// @throws IllegalStateException if libvips is named and is not there
  static Codecs of(Decoders allowed, Set<Engine> engines) {
    boolean hasVips = engines.contains(Engine.VIPS);
    List<FastLane> lanes = new ArrayList<>();
    List<Decoder> decoders = new ArrayList<>();
    List<Encoder> encoders = new ArrayList<>();
    Consumer<Runnable> warmUp = _ -> {};
    if (engines.contains(Engine.JPEG) && allowed.allowed().contains(ImageFormat.JPEG)) {
      ProfileConverter profiles = hasVips ? new VipsProfiles() : new Java2dProfiles();
      CoreDecoder core = new CoreDecoder(profiles);
      JpegLane lane = new JpegLane();
      lanes.add(lane);
      decoders.add(core);
      warmUp = pause -> CoreWarmUp.run(lane, core, pause);
    }
    if (hasVips) {
      decoders.add(new VipsDecoder(allowed));
      VipsEncoder.FORMATS.stream().sorted().map(VipsEncoder::new).forEach(encoders::add);
    } else {
      Java2dEncoder.FORMATS.stream().sorted().map(Java2dEncoder::new).forEach(encoders::add);
    }
    decoders.add(new Java2dDecoder(allowed));
    return new Codecs(List.copyOf(lanes), List.copyOf(decoders), List.copyOf(encoders), warmUp);
  }
}
