package dev.miniature.cost;

/// The processors that Lambda and Fargate offer, and what they cost in us-east-1.
public enum Architecture {
  X86_64("x86_64", 0.0000166667, 0.04048, 0.004445),
  ARM64("arm64", 0.0000133334, 0.03238, 0.00356);

  private final String word;
  private final double gigabyteSecond;
  private final double taskCpuHour;
  private final double taskGigabyteHour;

  Architecture(String word, double gigabyteSecond, double taskCpuHour, double taskGigabyteHour) {
    this.word = word;
    this.gigabyteSecond = gigabyteSecond;
    this.taskCpuHour = taskCpuHour;
    this.taskGigabyteHour = taskGigabyteHour;
  }

  /// Returns the price of a millisecond of a function.
  ///
  /// @param memory the function's memory in MB
  public double functionMillisecond(int memory) {
    return gigabyteSecond * memory / 1024 / 1000;
  }

  /// Returns the price of an hour of a task on Fargate.
  ///
  /// @param cpus its vCPUs
  /// @param gigabytes its memory
  public double taskHour(double cpus, double gigabytes) {
    return cpus * taskCpuHour + gigabytes * taskGigabyteHour;
  }

  /// Returns the word for it in `cdk.json`.
  @Override
  public String toString() {
    return word;
  }
}
