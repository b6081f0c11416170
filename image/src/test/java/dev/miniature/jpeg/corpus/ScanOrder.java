package dev.miniature.jpeg.corpus;

import dev.miniature.jpeg.corpus.Sampling.Factors;
import java.util.ArrayList;
import java.util.List;

/// The order of the blocks in a scan.
final class ScanOrder {
  /// A block by its component and its position there.
  record Block(int component, int column, int row) {}

  private ScanOrder() {}

  /// Returns the MCUs: single blocks for one component (A.2.2), else a rectangle of blocks of each
  /// component (A.2.3).
  static List<List<Block>> mcus(Shape shape, Scan scan) {
    boolean single = scan.components().size() == 1;
    int only = scan.components().getFirst();
    int across = single ? shape.blocksAcross(only) : shape.mcusAcross();
    int down = single ? shape.blocksDown(only) : shape.mcusDown();
    List<List<Block>> mcus = new ArrayList<>();
    for (int row = 0; row < down; row++) {
      for (int column = 0; column < across; column++) {
        mcus.add(
            single ? List.of(new Block(only, column, row)) : interleaved(shape, scan, column, row));
      }
    }
    return mcus;
  }

  private static List<Block> interleaved(Shape shape, Scan scan, int column, int row) {
    List<Block> mcu = new ArrayList<>();
    for (int component : scan.components()) {
      Factors factors = shape.factors(component);
      for (int y = 0; y < factors.down(); y++) {
        for (int x = 0; x < factors.across(); x++) {
          mcu.add(new Block(component, column * factors.across() + x, row * factors.down() + y));
        }
      }
    }
    return mcu;
  }
}
