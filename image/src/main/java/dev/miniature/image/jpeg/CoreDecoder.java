package dev.miniature.image.jpeg;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.header.Beginnings;
import dev.miniature.image.header.EmbeddedProfile;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.header.SrgbProfile;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.KeptSpace;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.ProfileConverter;
import dev.miniature.jpeg.JpegPixels;
import dev.miniature.jpeg.JpegPlan;
import dev.miniature.jpeg.read.JpegFile;
import java.util.Optional;
import java.util.Set;

/// Decodes JPEG with our own core: every file with 8 bits per sample and Huffman codes.
public final class CoreDecoder implements Decoder {
  static final String NAME = "jpeg";

  /// The version of the output, increased whenever the core may return other pixels or bytes.
  static final String VERSION = "jpeg-11";

  private final JpegEnginePool<PixelEngine> engines = new JpegEnginePool<>(PixelEngine::new);
  private final ProfileConverter profiles;

  /// @param profiles converts colours that are not sRGB
  public CoreDecoder(ProfileConverter profiles) {
    this.profiles = profiles;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Set<ImageFormat> reads() {
    return Set.of(ImageFormat.JPEG);
  }

  /// {@inheritDoc}
  ///
  /// The core counts the scans of a file while it reads them. For other decoders they are counted
  /// here, for which all of the file must be there.
  @Override
  public ImageHeader header(OriginalBytes original) throws ImageException {
    byte[] file = Beginnings.jpeg(original);
    ImageHeader header = ImageHeaders.read(file);
    return readsArriving(original, header)
        ? ImageHeaders.judgedUpToScans(file)
        : ImageHeaders.judged(original.whole());
  }

  @Override
  public boolean readsArriving(OriginalBytes original, ImageHeader header) {
    return Beginnings.isOneScan(header)
        || JpegFiles.open(original, header).filter(file -> file.refusal().isEmpty()).isPresent();
  }

  /// {@inheritDoc}
  ///
  /// @throws ImageException also if no decoder may be given the file for its scans
  @Override
  public Optional<Decoding> prepare(OriginalBytes original, Plan plan) throws ImageException {
    JpegPlan pixels = JpegPlans.ofPixels(plan);
    Optional<Decoding> decoding =
        JpegFiles.open(original, plan.header())
            .filter(file -> JpegPixels.refusal(file, pixels).isEmpty())
            .map(file ->
                new CoreDecoding(
                    original, file, pixels, plan.layout().visible(), plan.keepsColours()));
    if (decoding.isEmpty() && plan.header().format() == ImageFormat.JPEG) {
      ImageHeader _ = ImageHeaders.judged(original.whole());
    }
    return decoding;
  }

  private final class CoreDecoding implements Decoding {
    private final OriginalBytes original;
    private final JpegFile file;
    private final JpegPlan plan;
    private final Dimensions size;
    private final boolean keepsColours;
    private final JpegEnginePool<PixelEngine>.Loan loan = engines.lend();

    CoreDecoding(
        OriginalBytes original,
        JpegFile file,
        JpegPlan plan,
        Dimensions size,
        boolean keepsColours) {
      this.original = original;
      this.file = file;
      this.plan = plan;
      this.size = size;
      this.keepsColours = keepsColours;
    }

    /// Returns the memory, including the converted pixels, which a converter may also hold in
    /// native memory.
    @Override
    public MemoryEstimate memory() {
      return new MemoryEstimate(
          JpegPixels.memory(file, plan) + size.pixels() * 3, size.pixels() * 7);
    }

    @Override
    public Picture decode(Deadline deadline) throws ImageException, DeadlinePassedException {
      byte[] samples = loan.work(engine -> engine.pixels(file, plan, size, deadline::hasPassed));
      Optional<byte[]> profile =
          EmbeddedProfile.ofJpeg(Beginnings.jpeg(original))
              .filter(icc -> !SrgbProfile.describes(icc));
      Optional<KeptSpace> kept =
          profile
              .filter(_ -> keepsColours)
              .flatMap(icc -> KeptSpace.of(icc, SrgbPixels.device(file.colours())));
      return Picture.still(
          SrgbPixels.of(
              file.colours(), size, samples, profile.filter(_ -> kept.isEmpty()), profiles),
          false,
          kept);
    }

    @Override
    public void close() {
      loan.close();
    }
  }
}
