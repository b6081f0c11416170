package dev.miniature.bench.race;

import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.report.Numbers;
import dev.miniature.bench.report.Table;
import java.util.Map;
import java.util.Optional;

/// Formats the scores of a comparison.
final class ScoreTable {
  private ScoreTable() {}

  /// @param ceiling the best possible result, if known
  static String of(Map<Contestant, Score> scores, Optional<Judge.Ceiling> ceiling) {
    Table table =
        new Table(
            "", "CPU ms", "of sharp", "wall ms", "of sharp", "bytes", "PSNR dB", "SSIM", "peak MB");
    scores.forEach((who, score) -> {
      Score sharp = scores.getOrDefault(Contestant.SHARP, score);
      table.row(
          who.title(),
          Numbers.millis(score.cpu()),
          Numbers.ratio(score.cpuBeside(sharp)),
          Numbers.millis(score.wall()),
          Numbers.ratio(score.wallBeside(sharp)),
          Numbers.text(0, score.bytes()),
          Numbers.text(2, score.quality().psnr()),
          Numbers.text(4, score.quality().ssim()),
          Numbers.megabytes(score.peak()));
    });
    ceiling.ifPresent(best ->
        table.row(
            "the reference, written by sharp",
            "",
            "",
            "",
            "",
            Numbers.text(0, best.bytes()),
            Numbers.text(2, best.quality().psnr()),
            Numbers.text(4, best.quality().ssim()),
            ""));
    return table.toString();
  }
}
