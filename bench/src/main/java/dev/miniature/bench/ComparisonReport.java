package dev.miniature.bench;

import dev.miniature.bench.engine.Contestant;
import dev.miniature.bench.quality.Quality;
import java.util.Map;
import java.util.stream.Collectors;

/// How a comparison went, in Markdown.
final class ComparisonReport {
  private ComparisonReport() {}

  /// A heading, a table, and the bars.
  static String of(Comparison comparison, Map<Contestant, Score> scores) {
    Table table =
        new Table(
            "", "CPU ms", "of sharp", "wall ms", "of sharp", "bytes", "PSNR dB", "SSIM", "peak MB");
    scores.forEach((contestant, score) -> row(table, contestant, score, scores));
    return "### " + comparison.title() + "\n\n" + table + checks(comparison, scores);
  }

  private static void row(Table table, Contestant who, Score score, Map<Contestant, Score> scores) {
    Score sharp = scores.getOrDefault(Contestant.SHARP, score);
    table.row(
        who.title(),
        Numbers.millis(score.cpu()),
        Numbers.ratio(score.cpu() / sharp.cpu()),
        Numbers.millis(score.wall()),
        Numbers.ratio(score.wall() / sharp.wall()),
        Numbers.text(0, score.bytes()),
        score.quality().map(Quality::psnr).map(psnr -> Numbers.text(2, psnr)).orElse("–"),
        score.quality().map(Quality::ssim).map(ssim -> Numbers.text(4, ssim)).orElse("–"),
        Numbers.megabytes(score.peak()));
  }

  private static String checks(Comparison comparison, Map<Contestant, Score> scores) {
    Score ours = scores.get(Contestant.MINIATURE);
    Score theirs = scores.get(Contestant.SHARP);
    if (ours == null || theirs == null || comparison.bar().equals(Bar.NONE)) {
      return "";
    }
    return comparison.bar().checks(ours, theirs).stream()
        .map(Check::cell)
        .collect(Collectors.joining(" · ", "\n", "\n"));
  }
}
