package dev.miniature.infra.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/// The CPU and the memory of a task. Fargate offers a range of memory for each number of vCPUs.
///
/// @param units CPU units; 1,024 are one vCPU
/// @param memory in MB
public record TaskSize(int units, int memory) {
  /// A number of CPU units, and the memory that Fargate offers with it, in MB.
  private record Range(int units, int least, int most, int step) {
    boolean has(int memory) {
      return memory >= least && memory <= most && (memory - least) % step == 0;
    }
  }

  /// The first one is the default. Less than half a vCPU would start slowly, and more than eight
  /// are better spread over several tasks.
  private static final Range[] RANGES = {
    new Range(1024, 2048, 8192, 1024),
    new Range(512, 1024, 4096, 1024),
    new Range(2048, 4096, 16_384, 1024),
    new Range(4096, 8192, 30_720, 1024),
    new Range(8192, 16_384, 61_440, 4096),
  };

  static TaskSize read(Context context) {
    SequencedMap<String, Range> ranges = new LinkedHashMap<>();
    for (Range range : RANGES) {
      ranges.put(Integer.toString(range.units), range);
    }
    Range range = context.choice("taskCpu", ranges);
    int memory = context.integer("taskMemory", 1024, 61_440).orElse(range.least);
    if (!range.has(memory)) {
      context.mistake(
          "taskMemory",
          String.format(
              Locale.ROOT,
              "with taskCpu %d, Fargate offers %,d to %,d in steps of %,d, not %,d",
              range.units,
              range.least,
              range.most,
              range.step,
              memory));
    }
    return new TaskSize(range.units, memory);
  }

  /// Returns the vCPUs.
  public double cpus() {
    return units / 1024.0;
  }

  /// Returns the memory in GB.
  public double gigabytes() {
    return memory / 1024.0;
  }
}
