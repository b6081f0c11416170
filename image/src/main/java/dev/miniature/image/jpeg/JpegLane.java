package dev.miniature.image.jpeg;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Rgb;
import dev.miniature.image.header.EmbeddedProfile;
import dev.miniature.image.header.SrgbProfile;
import dev.miniature.image.pipeline.FastLane;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Step;
import dev.miniature.jpeg.JpegPlan;
import dev.miniature.jpeg.JpegThumbnails;
import dev.miniature.jpeg.read.ColourModel;
import dev.miniature.jpeg.read.JpegFile;
import java.util.Optional;

/// Makes a JPEG from a JPEG in planes of luma and chroma, without converting to RGB. Most requests
/// need only this.
public final class JpegLane implements FastLane {
  private final Engines<JpegThumbnails> engines = new Engines<>(JpegThumbnails::new);

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
  public Optional<Passage> prepare(OriginalBytes original, Plan plan) {
    if (plan.output() != ImageFormat.JPEG) {
      return Optional.empty();
    }
    return JpegFiles.open(original, plan.header())
        .filter(file -> isSrgb(original) && honours(plan, file.colours()))
        .flatMap(file -> passage(file, JpegPlans.of(plan, background(plan))));
  }

  private Optional<Passage> passage(JpegFile file, JpegPlan plan) {
    if (JpegThumbnails.refusal(file, plan).isPresent()) {
      return Optional.empty();
    }
    MemoryEstimate memory = new MemoryEstimate(JpegThumbnails.memory(file, plan), 0);
    return Optional.of(
        new Passage() {
          @Override
          public MemoryEstimate memory() {
            return memory;
          }

          @Override
          public byte[] run(Deadline deadline) throws ImageException, DeadlinePassedException {
            try (Engines<JpegThumbnails>.Loan loan = engines.lend()) {
              return loan.work(engine -> engine.make(file, plan, deadline::hasPassed));
            }
          }
        });
  }

  private static boolean isSrgb(OriginalBytes original) {
    return EmbeddedProfile.ofJpeg(original.whole()).map(SrgbProfile::describes).orElse(true);
  }

  /// Returns whether every step can be done in planes.
  private static boolean honours(Plan plan, ColourModel colours) {
    return plan.steps().stream()
        .allMatch(step ->
            switch (step) {
              // A JPEG has no transparency.
              case Step.Flatten _ -> true;
              case Step.Sharpen _, Step.Blur _, Step.Greyscale _, Step.Round _, Step.Overlay _ ->
                  false;
              // A grey picture has no chroma planes for the colour of its margin.
              case Step.Pad pad ->
                  pad.colour().isPresent()
                      && (colours != ColourModel.GREY || pad.colour().get().isGrey());
            });
  }

  private static Rgb background(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> step instanceof Step.Pad pad ? pad.colour().stream() : null)
        .findFirst()
        .orElse(Rgb.WHITE);
  }
}
