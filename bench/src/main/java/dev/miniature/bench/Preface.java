package dev.miniature.bench;

import dev.miniature.bench.report.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// What a reader must know before the numbers.
final class Preface {
  private Preface() {}

  /// @param summary what was promised, and what came of it
  /// @param notes what is known of the numbers besides
  static String of(
      List<String> versions, String machine, LocalDate day, Table summary, String notes) {
    return """
    # Performance

    Written by `./miniature bench` on %s. To repeat it: `./miniature bench` (twenty minutes; `--quick` for a first look,
    `--help` for parts of it), on a machine that does nothing else.

    Machine: %s

    %s

    ## What was promised

    Miniature as it runs in a warm process, beside sharp.

    %s
    %s
    ## How it is measured

    Every engine works in a process of its own, from the bytes of an original to the bytes of a thumbnail, in memory, one
    thumbnail at a time. It is warmed first, Miniature's JPEG core as a server and the snapshot on Lambda warm it; then the
    engines take turns, each round in another order, so that whatever else the machine does meets all of them. A number is
    the median of the rounds, a ratio the median of the rounds' ratios. CPU is the time of the whole process, all threads,
    compilers and collectors included; wall is the time on the clock. Peak is the most memory the process ever had
    (`VmHWM`), with the JVM's and Node's own settings, and for Miniature `MALLOC_ARENA_MAX=2`, as `./miniature` and the
    function have it. sharp runs as it comes, with the number of threads that it chooses by itself (one), and so does
    ImageMagick, as one process a picture. Plain Thumbnailator has the JDK's readers only.
    "Miniature (libvips)" is Miniature with its core switched off; where no original is a JPEG, both are the same.

    Originals are generated (discs of all sizes over one another, which have the statistics of photographs): 4:2:0 JPEGs
    of quality 75 and 0.13 bytes a pixel.

    Quality is how near a thumbnail comes to a reference: the whole original, decoded at full size and scaled with Lanczos3
    in floating point by the ratio of the true sides. PSNR is `10·log10(255² / mean squared difference)` over red, green
    and blue. SSIM is that of Wang et al. (2004), of the brightness, with a Gaussian window of 11×11 and σ = 1.5. Both as
    shown: transparent pixels on white, 8 bits. sharp decodes for all. "The reference, written by sharp" is that reference as a JPEG
    of the quality asked for: what writing alone costs, and the most that scaling can reach.

    ## The numbers
    """
        .formatted(
            day,
            machine,
            versions.stream().collect(Collectors.joining("\n- ", "- ", "")),
            summary,
            notes);
  }
}
