package dev.miniature.jpeg.planes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lends arrays to one picture at a time, so that a thumbnail allocates almost nothing.
///
/// Each line is a separate array, because the JIT vectorises loops only over separate arrays with
/// one index.
public final class LinePool {
  /// The maximum bytes that are kept from one picture to the next.
  private static final long MAX_KEPT = 24 << 20;

  private final List<List<float[]>> bySize = new ArrayList<>();
  private final int[] lent = new int[32];
  private long bytes;

  /// Creates an empty pool.
  public LinePool() {
    for (int i = 0; i < 32; i++) {
      bySize.add(new ArrayList<>());
    }
  }

  /// Lends an array of at least this length. Its contents are undefined.
  public float[] take(int length) {
    int bits = 32 - Integer.numberOfLeadingZeros(length - 1);
    List<float[]> lines = bySize.get(bits);
    if (lent[bits] == lines.size()) {
      lines.add(new float[1 << bits]);
      bytes += 4L << bits;
    }
    return lines.get(lent[bits]++);
  }

  /// Lends `count` arrays.
  public float[][] take(int count, int length) {
    float[][] lines = new float[count][];
    for (int i = 0; i < count; i++) {
      lines[i] = take(length);
    }
    return lines;
  }

  /// Returns all lent arrays to the pool.
  public void takeBack() {
    Arrays.fill(lent, 0);
    if (bytes > MAX_KEPT) {
      bySize.forEach(List::clear);
      bytes = 0;
    }
  }
}
