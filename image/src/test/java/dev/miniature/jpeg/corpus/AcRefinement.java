package dev.miniature.jpeg.corpus;

import java.util.ArrayList;
import java.util.List;

/// Codes a later scan of a band of AC coefficients (G.1.2.3): the new ones, always ±1, with the
/// runs of zeros before them, and one more bit of each known one among them.
final class AcRefinement extends AcCoder {
  private static final int SIXTEEN_ZEROS = 0xF0;

  /// The bits of the ended blocks, which follow the symbol for their run.
  private final List<Token> held = new ArrayList<>();

  AcRefinement(JpegSpec spec, Scan scan) {
    super(spec, scan);
  }

  @Override
  void code(int component, int[] block) {
    int lastNew = lastNew(block);
    List<Token> corrections = new ArrayList<>();
    int zeros = 0;
    for (int i = scan.from(); i <= scan.to(); i++) {
      int value = shifted(block, i);
      if (Math.abs(value) > 1) {
        corrections.add(new Token.Bit(value & 1));
        continue;
      }
      if (i > lastNew) {
        continue;
      }
      if (value == 0 && zeros < 15) {
        zeros++;
        continue;
      }
      tell(
          value == 0
              ? new Token.Symbol(table, SIXTEEN_ZEROS, 0, 0)
              : Token.number(table, zeros, value),
          corrections);
      zeros = 0;
    }
    if (lastNew < scan.to()) {
      held.addAll(corrections);
      end();
    }
  }

  @Override
  void finish() {
    super.finish();
    held.forEach(this::add);
    held.clear();
  }

  private void tell(Token symbol, List<Token> corrections) {
    finish();
    add(symbol);
    corrections.forEach(this::add);
    corrections.clear();
  }

  private int lastNew(int[] block) {
    int last = scan.to();
    while (last >= scan.from() && Math.abs(shifted(block, last)) != 1) {
      last--;
    }
    return last;
  }
}
