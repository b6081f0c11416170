package dev.miniature.jpeg.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Small files, 1×1 to 70×70, that together cover what baseline, extended and progressive files may
/// contain. They are always the same.
public final class Corpus {
  private static final int[] SIDES = {1, 2, 7, 8, 9, 15, 16, 17, 24, 31, 33, 47, 64, 65, 70};
  private static final int[] QUALITIES = {1, 20, 50, 75, 92, 100};

  private Corpus() {}

  /// Returns all files, generated while the stream is read.
  public static Stream<GeneratedJpeg> all() {
    return specs().stream().map(JpegSpec::generate);
  }

  /// Returns the specifications of all files.
  public static List<JpegSpec> specs() {
    List<JpegSpec> specs = new ArrayList<>();
    scans(specs);
    sizes(specs);
    contents(specs);
    envelopes(specs);
    return specs;
  }

  /// Returns a progressive file of 182 by 182 blocks, of which only the last has any content: the
  /// run of blocks before it exceeds the maximum of a symbol, which is 32,767.
  public static GeneratedJpeg longRun() {
    int blocks = 182;
    JpegSpec spec =
        JpegSpec.of(8 * blocks, 8 * blocks, Sampling.GREY)
            .with(Script.PROGRESSIVE)
            .with(Content.ZERO);
    Coefficients coefficients = new Coefficients(spec.shape());
    coefficients.block(0, blocks - 1, blocks - 1)[20] = 5;
    return new GeneratedJpeg(spec, coefficients);
  }

  /// Returns a grey progressive file with this number of scans: first all but one bit of each
  /// coefficient separately, then these bits one by one, and in the last scan all remaining ones.
  ///
  /// @param count 65 to 127
  public static GeneratedJpeg inScans(int count) {
    JpegSpec spec =
        JpegSpec.of(20, 13, Sampling.GREY).with(Script.PROGRESSIVE).with(Content.RANDOM);
    List<Scan> scans = new ArrayList<>();
    scans.add(Scan.dc(List.of(0), 0));
    IntStream.rangeClosed(1, 63).forEach(k -> scans.add(Scan.ac(0, k, k, 1)));
    int bits = count - scans.size();
    IntStream.range(1, bits).forEach(k -> scans.add(Scan.ac(0, k, k, 1).refinedTo(0)));
    scans.add(Scan.ac(0, bits, 63, 1).refinedTo(0));
    return new GeneratedJpeg(
        spec, spec.content().of(spec.shape(), spec.tables(), spec.seed()), scans);
  }

  /// Adds every sampling in every script, with random values for everything else.
  private static void scans(List<JpegSpec> specs) {
    Random random = new Random(6);
    for (Sampling sampling : Sampling.NOTABLE) {
      for (Script script : Script.values()) {
        for (int i = 0; i < 2; i++) {
          JpegSpec plain = JpegSpec.of(side(random), side(random), sampling).with(script);
          specs.add(varied(plain, random).withSeed(specs.size()));
        }
      }
    }
  }

  private static JpegSpec varied(JpegSpec spec, Random random) {
    int[] restarts = {0, 0, 1, 2, 5, spec.shape().mcusAcross(), 65_535};
    Content[] lively = {Content.SCENE, Content.RANDOM, Content.RANDOM, Content.SPARSE};
    int first = spec.script().isProgressive() ? 1 : 0;
    Codes[] codes = Codes.values();
    return spec.withRestart(restarts[random.nextInt(restarts.length)])
        .with(lively[random.nextInt(lively.length)])
        .with(codes[first + random.nextInt(codes.length - first)])
        .with(tables(spec.script(), random));
  }

  private static Quantisation tables(Script script, Random random) {
    int chance = random.nextInt(5);
    if (chance == 0) {
      return Quantisation.uneven();
    }
    return chance == 1 && !script.isBaseline()
        ? Quantisation.wide(5 + random.nextInt(15))
        : Quantisation.quality(QUALITIES[random.nextInt(QUALITIES.length)]);
  }

  /// Adds long and thin sizes, and sizes around the borders of blocks and MCUs.
  private static void sizes(List<JpegSpec> specs) {
    int[][] sizes = {
      {1, 1}, {1, 70}, {70, 1}, {7, 9}, {8, 8}, {9, 7}, {15, 17}, {16, 16}, {17, 15}
    };
    for (int[] size : sizes) {
      for (Sampling sampling : List.of(Sampling.GREY, Sampling.S420, Sampling.S444)) {
        JpegSpec plain = JpegSpec.of(size[0], size[1], sampling).with(Content.RANDOM);
        specs.add(plain.withRestart(1));
        specs.add(plain.with(Script.PROGRESSIVE));
      }
    }
  }

  /// Adds every content in every kind of code.
  private static void contents(List<JpegSpec> specs) {
    List<Script> scripts =
        List.of(
            Script.BASELINE, Script.PROGRESSIVE, Script.PROGRESSIVE_BITS, Script.PROGRESSIVE_APART);
    for (Content content : Content.values()) {
      for (Codes codes : Codes.values()) {
        for (Script script : scripts) {
          if (codes != Codes.TYPICAL || !script.isProgressive()) {
            JpegSpec plain = JpegSpec.of(45, 38, Sampling.S420).with(Quantisation.quality(100));
            specs.add(plain.with(script).with(content).with(codes));
          }
        }
      }
    }
  }

  private static void envelopes(List<JpegSpec> specs) {
    JpegSpec colour = JpegSpec.of(29, 18, Sampling.S420);
    for (int exif = 0; exif <= 9; exif++) {
      specs.add(colour.with(Envelope.of(Segment.jfif(), Segment.orientation(exif))));
    }
    List<Segment> parts = Segment.profile(false, 2);
    List.of(
            Envelope.BARE,
            Envelope.BARE.withFirstId(0),
            Envelope.JFIF.withFirstId(100),
            Envelope.JFIF.withFill(1),
            Envelope.JFIF.withFill(70),
            Envelope.JFIF.withoutEnd(),
            Envelope.of(Segment.adobe(1)),
            Envelope.of(Segment.jfif(), Segment.adobe(1), Segment.comment("A comment \u00e9")),
            Envelope.of(Segment.comment(""), Segment.orientation(6)),
            Envelope.of(parts.get(0), parts.get(1)),
            Envelope.of(parts.get(1), Segment.orientation(3), parts.get(0)),
            Envelope.of(Segment.orientation(8), Segment.comment("x"), Segment.adobe(1)))
        .forEach(envelope -> {
          specs.add(colour.with(envelope).withRestart(2));
          specs.add(colour.with(Script.PROGRESSIVE).with(envelope).withRestart(2));
        });
    JpegSpec grey = JpegSpec.of(29, 18, Sampling.GREY);
    specs.add(grey.with(Envelope.of(Segment.jfif(), Segment.profile(true, 1).getFirst())));
    specs.add(grey.with(Envelope.of(Segment.adobe(0))));
  }

  private static int side(Random random) {
    return SIDES[random.nextInt(SIDES.length)];
  }
}
