package dev.miniature.bench;

import dev.miniature.bench.report.Table;
import java.util.List;
import java.util.stream.Collectors;

/// The text of the report before the numbers.
final class Preface {
  private Preface() {}

  /// @param when the day and the commit
  /// @param machine the machine
  /// @param versions the version of each engine
  /// @param headlines the CPU time of each thumbnail
  /// @param servers the hand-written comparison of whole servers
  /// @param summary the targets and whether they were met
  /// @param notes the hand-written notes
  static String of(
      String when,
      String machine,
      List<String> versions,
      Table headlines,
      String servers,
      Table summary,
      String notes) {
    return """
    # Performance

    CPU time of a warm process, in milliseconds. `./miniature bench` measured it on %s.

    %s
    %s
    To repeat it, run `./miniature bench` on an idle machine. It takes about half an hour; `--quick` gives a first look, and
    `--help` lists the parts.

    Machine: %s

    %s

    ## What was promised

    Ratios compare Miniature in a warm process with sharp.

    %s
    %s
    ## How it is measured

    Each engine runs in its own process and turns the bytes of an original into the bytes of a thumbnail, in memory, one
    thumbnail at a time. It is warmed first; Miniature's JPEG core is warmed the same way as in a server and before a snapshot on Lambda.
    Then the engines take turns, in a different order each round, so that other load on the machine affects all of them. A
    number is the median of the rounds, and a ratio is the median of the rounds' ratios. CPU is the time of the whole
    process: all threads, including compilers and garbage collectors. Wall is elapsed time. Peak is the maximum resident
    memory of the process (`VmHWM`), with the default settings of the JVM and of Node; Miniature runs with
    `MALLOC_ARENA_MAX=2`, as `./miniature` and the function do. sharp runs unconfigured, with its default number of threads
    (one). ImageMagick runs unconfigured too, as one process per picture. Plain Thumbnailator has only the JDK's readers.
    "Miniature (libvips)" is Miniature with its core disabled; if the original is not a JPEG, both are the same.

    Originals are generated (overlapping discs of all sizes, which have the statistics of photographs): 4:2:0 JPEGs
    of quality 75 and 0.13 bytes per pixel.

    Quality is measured against a reference: the whole original, decoded at full size and scaled with Lanczos3
    in floating point by the ratio of the exact sides. PSNR is `10·log10(255² / mean squared difference)` over red, green
    and blue. SSIM is that of Wang et al. (2004), of luminance, with a Gaussian window of 11×11 and σ = 1.5. Both compare
    what is shown: 8 bits, transparent pixels on white. sharp decodes all thumbnails. "The reference, written by sharp" is the reference
    encoded as a JPEG of the requested quality: it shows the loss of encoding alone, and the best result that scaling can reach.

    ## The numbers
    """
        .formatted(
            when,
            headlines,
            servers,
            machine,
            versions.stream().collect(Collectors.joining("\n- ", "- ", "")),
            summary,
            notes);
  }
}
