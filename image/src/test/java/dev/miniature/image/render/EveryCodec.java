package dev.miniature.image.render;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.PatchFile;
import dev.miniature.image.Recipe;
import dev.miniature.image.java2d.Java2dDecoder;
import dev.miniature.image.java2d.Java2dEncoder;
import dev.miniature.image.java2d.Java2dProfiles;
import dev.miniature.image.jpeg.CoreDecoder;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.vips.VipsDecoder;
import dev.miniature.image.vips.VipsEncoder;
import dev.miniature.image.vips.VipsProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every available decoder and encoder, and a file of each kind that they read.
final class EveryCodec {
  static final List<Decoder> DECODERS = decoders();
  static final List<Encoder> ENCODERS = encoders();

  private EveryCodec() {}

  private static List<Decoder> decoders() {
    List<Decoder> decoders = new ArrayList<>();
    decoders.add(new CoreDecoder(new Java2dProfiles()));
    decoders.add(new Java2dDecoder(Decoders.usual()));
    if (Libvips.isHere()) {
      decoders.add(new CoreDecoder(new VipsProfiles()));
      decoders.add(new VipsDecoder(Decoders.usual()));
    }
    return decoders;
  }

  private static List<Encoder> encoders() {
    List<Encoder> encoders = new ArrayList<>();
    Java2dEncoder.FORMATS.stream().sorted().map(Java2dEncoder::new).forEach(encoders::add);
    if (Libvips.isHere()) {
      VipsEncoder.FORMATS.stream().sorted().map(VipsEncoder::new).forEach(encoders::add);
    }
    return encoders;
  }

  /// Returns the nine patches in each kind of file.
  static Stream<PatchFile> files() throws Exception {
    Stream<PatchFile> all =
        Stream.of(PatchFile.common(), PatchFile.inks(), PatchFile.rare()).flatMap(files -> files);
    if (!Libvips.isHere()) {
      return all;
    }
    Recipe avif = Recipe.inside(Box.of(1_000, 1_000)).withFormat(ImageFormat.AVIF).withQuality(95);
    byte[] png =
        PatchFile.common()
            .filter(file -> file.name().equals("PNG"))
            .findFirst()
            .orElseThrow()
            .bytes();
    byte[] file = Libvips.render(png, avif).bytes();
    return Stream.concat(all, Stream.of(new PatchFile("AVIF", ImageFormat.AVIF, 8, file)));
  }

  /// Returns the decoders that read files of this format.
  static List<Decoder> takers(PatchFile file) {
    return DECODERS.stream().filter(decoder -> decoder.reads().contains(file.format())).toList();
  }
}
