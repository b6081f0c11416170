package dev.miniature.jpeg.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The coding process and the scans of a file.
public enum Script {
  /// Baseline in one scan, if ten blocks suffice for an MCU; else like [#BASELINE_APART].
  BASELINE(0xC0) {
    @Override
    List<Scan> scans(Sampling sampling) {
      return together(sampling).stream().map(Scan::whole).toList();
    }
  },
  /// Baseline, one scan per component.
  BASELINE_APART(0xC0) {
    @Override
    List<Scan> scans(Sampling sampling) {
      return apart(sampling).stream().map(Scan::whole).toList();
    }
  },
  /// Baseline, chroma together and then luma, if ten blocks suffice for an MCU.
  BASELINE_COLOURS_FIRST(0xC0) {
    @Override
    List<Scan> scans(Sampling sampling) {
      if (!sampling.fitsOneScan()) {
        return BASELINE_APART.scans(sampling);
      }
      List<Scan> scans = new ArrayList<>();
      int count = sampling.components().size();
      if (count > 1) {
        scans.add(Scan.whole(IntStream.range(1, count).boxed().toList()));
      }
      scans.add(Scan.whole(List.of(0)));
      return scans;
    }
  },
  /// Extended sequential in as few scans as possible.
  EXTENDED(0xC1) {
    @Override
    List<Scan> scans(Sampling sampling) {
      return BASELINE.scans(sampling);
    }
  },
  /// Progressive as most programs write it: both kinds of progression, chroma early.
  PROGRESSIVE(0xC2) {
    @Override
    List<Scan> scans(Sampling sampling) {
      List<List<Integer>> together = together(sampling);
      int count = sampling.components().size();
      List<Scan> scans = new ArrayList<>();
      together.forEach(each -> scans.add(Scan.dc(each, 1)));
      scans.add(Scan.ac(0, 1, 5, 2));
      IntStream.range(1, count).forEach(i -> scans.add(Scan.ac(count - i, 1, 63, 1)));
      scans.add(Scan.ac(0, 6, 63, 2));
      scans.add(Scan.ac(0, 1, 63, 2).refinedTo(1));
      together.forEach(each -> scans.add(Scan.dc(each, 1).refinedTo(0)));
      IntStream.range(0, count)
          .forEach(i -> scans.add(Scan.ac(count - 1 - i, 1, 63, 1).refinedTo(0)));
      return scans;
    }
  },
  /// Progressive by bands only (spectral selection), the DC coefficients interleaved.
  PROGRESSIVE_BANDS(0xC2) {
    @Override
    List<Scan> scans(Sampling sampling) {
      List<Scan> scans = new ArrayList<>();
      together(sampling).forEach(each -> scans.add(Scan.dc(each, 0)));
      for (int[] band : new int[][] {{1, 2}, {3, 9}, {10, 62}, {63, 63}}) {
        apart(sampling).forEach(each -> scans.add(Scan.ac(each.getFirst(), band[0], band[1], 0)));
      }
      return scans;
    }
  },
  /// Progressive by bits only (successive approximation): many refinements of everything.
  PROGRESSIVE_BITS(0xC2) {
    @Override
    List<Scan> scans(Sampling sampling) {
      List<Scan> scans = new ArrayList<>();
      for (int bit = 4; bit >= 0; bit--) {
        for (List<Integer> each : together(sampling)) {
          scans.add(bit == 4 ? Scan.dc(each, 4) : Scan.dc(each, 0).refinedTo(bit));
        }
        for (List<Integer> each : apart(sampling)) {
          Scan first = Scan.ac(each.getFirst(), 1, 63, 4);
          scans.add(bit == 4 ? first : first.refinedTo(bit));
        }
      }
      return scans;
    }
  },
  /// Progressive with nothing interleaved and nothing refined: one DC and one AC scan per
  /// component.
  PROGRESSIVE_APART(0xC2) {
    @Override
    List<Scan> scans(Sampling sampling) {
      List<Scan> scans = new ArrayList<>();
      for (List<Integer> each : apart(sampling)) {
        scans.add(Scan.dc(each, 0));
        scans.add(Scan.ac(each.getFirst(), 1, 63, 0));
      }
      return scans;
    }
  };

  private final int marker;

  Script(int marker) {
    this.marker = marker;
  }

  /// Returns the scans in order; together they contain every coefficient completely.
  abstract List<Scan> scans(Sampling sampling);

  /// Returns the second byte of the frame's marker (Table B.1).
  int marker() {
    return marker;
  }

  /// Returns whether coefficients are spread over several scans.
  public boolean isProgressive() {
    return marker == 0xC2;
  }

  /// Returns whether the process allows only two tables of a kind.
  boolean isBaseline() {
    return marker == 0xC0;
  }

  private static List<List<Integer>> together(Sampling sampling) {
    List<Integer> all = IntStream.range(0, sampling.components().size()).boxed().toList();
    return sampling.fitsOneScan() ? List.of(all) : apart(sampling);
  }

  private static List<List<Integer>> apart(Sampling sampling) {
    return IntStream.range(0, sampling.components().size()).mapToObj(List::of).toList();
  }
}
