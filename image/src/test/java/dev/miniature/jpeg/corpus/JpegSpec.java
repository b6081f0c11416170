package dev.miniature.jpeg.corpus;

import dev.miniature.jpeg.corpus.Sampling.Factors;
import java.util.Locale;

/// The specification of a file. The same specification gives the same bytes.
///
/// @param restart MCUs per restart interval, 0 for no restarts
/// @param seed for random choices in `content`
public record JpegSpec(
    Shape shape,
    Script script,
    int restart,
    Quantisation tables,
    Codes codes,
    Content content,
    Envelope envelope,
    long seed) {
  public JpegSpec {
    if (script.isProgressive() && codes == Codes.TYPICAL) {
      throw new IllegalArgumentException("Annex K has no codes for progressive files.");
    }
    if (script.isBaseline() && tables.isWide()) {
      throw new IllegalArgumentException("Baseline files have steps of eight bits (B.2.4.1).");
    }
  }

  /// Returns a baseline file of a scene with typical tables at quality 75, in one scan without
  /// restarts.
  public static JpegSpec of(int width, int height, Sampling sampling) {
    return new JpegSpec(
        new Shape(width, height, sampling),
        Script.BASELINE,
        0,
        Quantisation.quality(75),
        Codes.TYPICAL,
        Content.SCENE,
        Envelope.JFIF,
        1);
  }

  /// Returns the same file in other scans, with optimal codes if the typical ones do not suffice.
  public JpegSpec with(Script other) {
    Codes possible = other.isProgressive() && codes == Codes.TYPICAL ? Codes.OPTIMAL : codes;
    return new JpegSpec(shape, other, restart, tables, possible, content, envelope, seed);
  }

  /// Returns the same file with a restart after this number of MCUs.
  public JpegSpec withRestart(int mcus) {
    return new JpegSpec(shape, script, mcus, tables, codes, content, envelope, seed);
  }

  /// Returns the same file with other quantisation.
  public JpegSpec with(Quantisation other) {
    return new JpegSpec(shape, script, restart, other, codes, content, envelope, seed);
  }

  /// Returns the same file with other codes.
  public JpegSpec with(Codes other) {
    return new JpegSpec(shape, script, restart, tables, other, content, envelope, seed);
  }

  /// Returns the same file with other coefficients.
  public JpegSpec with(Content other) {
    return new JpegSpec(shape, script, restart, tables, codes, other, envelope, seed);
  }

  /// Returns the same file with another envelope.
  public JpegSpec with(Envelope other) {
    return new JpegSpec(shape, script, restart, tables, codes, content, other, seed);
  }

  /// Returns the same file with another seed.
  public JpegSpec withSeed(long other) {
    return new JpegSpec(shape, script, restart, tables, codes, content, envelope, other);
  }

  /// Generates the file.
  public GeneratedJpeg generate() {
    return new GeneratedJpeg(this, content.of(shape, tables, seed));
  }

  /// Returns which Huffman tables a component uses; baseline files have two of a kind.
  int table(int component) {
    return Math.min(component, script.isBaseline() ? 1 : 2);
  }

  Factors factors(int component) {
    return shape.factors(component);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s %dx%d %s restart%d %s %s %s %s",
        shape.sampling(),
        shape.width(),
        shape.height(),
        script,
        restart,
        tables,
        codes,
        content,
        envelope);
  }
}
