package dev.miniature.infra.config;

import dev.miniature.cost.Architecture;

/// The architecture of the function and of its native code.
public enum Processor {
  X86_64(62, Architecture.X86_64),
  ARM64(183, Architecture.ARM64);

  private final int machine;
  private final Architecture prices;

  Processor(int machine, Architecture prices) {
    this.machine = machine;
    this.prices = prices;
  }

  /// Returns what it costs.
  public Architecture prices() {
    return prices;
  }

  /// Returns `e_machine` in the header of an ELF file for this architecture.
  public int machine() {
    return machine;
  }
}
