package dev.miniature.image.jpeg;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Rgb;
import dev.miniature.image.header.Beginnings;
import dev.miniature.image.header.EmbeddedProfile;
import dev.miniature.image.header.SrgbProfile;
import dev.miniature.image.pipeline.FastLane;
import dev.miniature.image.pipeline.KeptSpace;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.ProfileInsertion;
import dev.miniature.image.pipeline.Step;
import dev.miniature.jpeg.JpegPlan;
import dev.miniature.jpeg.JpegThumbnails;
import dev.miniature.jpeg.PlaneFilter;
import dev.miniature.jpeg.read.ColourModel;
import dev.miniature.jpeg.read.JpegFile;
import java.util.Optional;

/// Makes a JPEG from a JPEG in planes of luma and chroma, without converting to RGB. Most requests
/// need only this. Planes of another colour space than sRGB are processed alike if it is kept.
public final class JpegLane implements FastLane {
  private final JpegEnginePool<JpegThumbnails> engines = new JpegEnginePool<>(JpegThumbnails::new);

  /// Creates a lane that holds no memory yet.
  public JpegLane() {}

  @Override
  public String name() {
    return CoreDecoder.NAME;
  }

  @Override
  public String version() {
    return CoreDecoder.VERSION;
  }

  @Override
  public Optional<Job> prepare(OriginalBytes original, Plan plan) {
    if (plan.output() != ImageFormat.JPEG || plan.adaptive()) {
      return Optional.empty();
    }
    return JpegFiles.open(original, plan.header()).flatMap(file -> prepare(original, file, plan));
  }

  private Optional<Job> prepare(OriginalBytes original, JpegFile file, Plan plan) {
    Optional<byte[]> profile =
        EmbeddedProfile.ofJpeg(Beginnings.jpeg(original))
            .filter(icc -> !SrgbProfile.describes(icc));
    if (profile.isEmpty()) {
      return run(file, plan, Optional.empty());
    }
    Optional<KeptSpace> kept =
        plan.keepsColours()
            ? KeptSpace.of(profile.get(), SrgbPixels.device(file.colours()))
            : Optional.empty();
    return kept.flatMap(space -> run(file, plan.withSteps(space.steps(plan.steps())), kept));
  }

  private Optional<Job> run(JpegFile file, Plan wanted, Optional<KeptSpace> kept) {
    JpegPlan plan = JpegPlans.of(wanted, background(wanted));
    if (!honours(wanted, file.colours()) || JpegThumbnails.refusal(file, plan).isPresent()) {
      return Optional.empty();
    }
    Optional<PlaneFilter> filter = PlaneFilters.of(wanted);
    long bytes =
        filter
            .map(each -> JpegThumbnails.memory(file, plan, each))
            .orElseGet(() -> JpegThumbnails.memory(file, plan));
    MemoryEstimate memory =
        new MemoryEstimate(bytes + kept.map(_ -> CoreEncoder.copyOfFile(wanted)).orElse(0L), 0);
    return Optional.of(
        new Job() {
          @Override
          public MemoryEstimate memory() {
            return memory;
          }

          @Override
          public byte[] run(Deadline deadline) throws ImageException, DeadlinePassedException {
            try (JpegEnginePool<JpegThumbnails>.Loan loan = engines.lend()) {
              byte[] made =
                  loan.work(engine -> engine.make(file, plan, filter, deadline::hasPassed));
              boolean grey = file.colours() == ColourModel.GREY;
              return kept.map(space -> ProfileInsertion.intoJpeg(made, space.profile(grey)))
                  .orElse(made);
            }
          }
        });
  }

  /// Returns whether every step can be done in planes.
  private static boolean honours(Plan plan, ColourModel colours) {
    boolean padded = plan.layout().isPadded();
    return plan.steps().stream()
        .allMatch(step ->
            switch (step) {
              // A JPEG has no transparency.
              case Step.Flatten _ -> true;
              // The planes have their margin already, which is neither sharpened nor blurred.
              case Step.Sharpen _, Step.Blur _ -> !padded;
              case Step.Greyscale _ -> false;
              case Step.Pad pad -> canShow(pad.colour(), colours);
              case Step.Round round -> canShow(round.ground(), colours);
              case Step.Overlay overlay ->
                  colours != ColourModel.GREY || overlay.picture().format().isGrey();
            });
  }

  /// Returns whether planes can show a colour: a grey picture has none for chroma.
  private static boolean canShow(Optional<Rgb> colour, ColourModel colours) {
    return colour.isPresent() && (colours != ColourModel.GREY || colour.get().isGrey());
  }

  private static Rgb background(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> step instanceof Step.Pad pad ? pad.colour().stream() : null)
        .findFirst()
        .orElse(Rgb.WHITE);
  }
}
