package dev.miniature.jpeg.corpus;

import java.util.ArrayList;
import java.util.List;

/// Converts blocks to tokens, one after the other, for one kind of scan.
abstract class ScanCoder {
  private final List<Token> tokens = new ArrayList<>();

  static ScanCoder of(JpegSpec spec, Scan scan) {
    if (!spec.script().isProgressive()) {
      return new SequentialCoder(spec);
    }
    if (scan.from() == 0) {
      return scan.isRefinement() ? new DcRefinement(scan) : new DcCoder(spec, scan.bit());
    }
    return scan.isRefinement() ? new AcRefinement(spec, scan) : new AcCoder(spec, scan);
  }

  /// Returns the tokens of `scan`, block by block in the order of A.2.
  final List<Token> tokens(JpegSpec spec, Scan scan, Coefficients coefficients) {
    int sinceRestart = 0;
    for (List<ScanOrder.Block> mcu : ScanOrder.mcus(spec.shape(), scan)) {
      if (spec.restart() != 0 && sinceRestart == spec.restart()) {
        finish();
        add(new Token.Restart());
        restart();
        sinceRestart = 0;
      }
      for (ScanOrder.Block at : mcu) {
        code(at.component(), coefficients.block(at.component(), at.column(), at.row()));
      }
      sinceRestart++;
    }
    finish();
    return tokens;
  }

  abstract void code(int component, int[] block);

  /// Emits pending tokens, before a restart and at the end.
  void finish() {}

  /// Resets the state at a restart.
  void restart() {}

  final void add(Token token) {
    tokens.add(token);
  }
}
