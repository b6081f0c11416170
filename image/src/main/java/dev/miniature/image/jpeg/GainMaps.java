package dev.miniature.image.jpeg;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.jpeg.JpegPlan;
import dev.miniature.jpeg.JpegThumbnails;
import dev.miniature.jpeg.gainmap.GainMapSource;
import dev.miniature.jpeg.gainmap.UltraHdrJpeg;
import dev.miniature.jpeg.gainmap.UnusableGainMapException;
import dev.miniature.jpeg.read.FrameHeader;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import java.util.Optional;

/// Makes the gain maps of thumbnails from those of their originals: the same part of the picture,
/// turned in the same way, in planes.
public final class GainMaps {
  /// The longest file of a map. Phones write up to 1 MB, and an editor's map in full size and
  /// colour has 8 MB.
  private static final int MAX_BYTES = 16 << 20;

  private final JpegEnginePool<JpegThumbnails> engines = new JpegEnginePool<>(JpegThumbnails::new);

  /// Creates an instance that holds no memory yet.
  public GainMaps() {}

  /// Finds the gain map of an original; empty if it has none.
  ///
  /// @throws UnusableGainMapException if it has one that cannot be used
  public static Optional<GainMapSource> find(OriginalBytes original, Plan plan)
      throws UnusableGainMapException {
    return plan.header().format() == ImageFormat.JPEG
        ? GainMapSource.find(original.whole())
        : Optional.empty();
  }

  /// Prepares to make the map of a thumbnail without decoding anything yet.
  ///
  /// @param plan the plan of the thumbnail
  /// @param maxPixels the maximum number of pixels to decode
  /// @throws UnusableGainMapException if it cannot be made
  public Job prepare(OriginalBytes original, GainMapSource source, Plan plan, long maxPixels)
      throws UnusableGainMapException {
    if (source.length() > MAX_BYTES) {
      throw new UnusableGainMapException("too many bytes");
    }
    try {
      JpegFile file = JpegFile.open(source.file(original.whole()));
      FrameHeader frame = file.frame();
      Dimensions picture = plan.header().stored();
      if (frame.width() > picture.width() || frame.height() > picture.height()) {
        throw new UnusableGainMapException("larger than the picture");
      }
      if ((long) frame.width() * frame.height() > maxPixels - plan.header().decodedPixels()) {
        throw new UnusableGainMapException("too many pixels");
      }
      JpegPlan map = JpegPlans.ofGainMap(plan, frame);
      if (JpegThumbnails.refusal(file, map).isPresent()) {
        throw new UnusableGainMapException("a JPEG of a rare kind");
      }
      return new Job(source, file, map);
    } catch (MalformedJpegException malformed) {
      throw new UnusableGainMapException("damaged", malformed);
    }
  }

  /// The making of one map.
  public final class Job {
    private final GainMapSource source;
    private final JpegFile file;
    private final JpegPlan plan;

    private Job(GainMapSource source, JpegFile file, JpegPlan plan) {
      this.source = source;
      this.file = file;
      this.plan = plan;
    }

    /// Returns the peak memory, including the map's file.
    public MemoryEstimate memory() {
      return new MemoryEstimate(JpegThumbnails.memory(file, plan) + source.length(), 0);
    }

    /// Returns the map, ready to be joined to the thumbnail. It takes half of the time that is left
    /// at most, since the thumbnail itself has to be made too.
    ///
    /// @throws UnusableGainMapException if the map is damaged, or takes too long
    /// @throws DeadlinePassedException if the thumbnail took too long
    public UltraHdrJpeg run(Deadline deadline)
        throws UnusableGainMapException, DeadlinePassedException {
      Deadline half = Deadline.in(deadline.left().dividedBy(2));
      try (JpegEnginePool<JpegThumbnails>.Loan loan = engines.lend()) {
        byte[] map =
            loan.work(
                engine -> engine.make(file, plan, () -> half.hasPassed() || deadline.hasPassed()));
        return new UltraHdrJpeg(map, source.metadata());
      } catch (ImageException damaged) {
        throw new UnusableGainMapException("damaged", damaged);
      } catch (DeadlinePassedException late) {
        deadline.check();
        throw new UnusableGainMapException("takes too long", late);
      }
    }
  }
}
