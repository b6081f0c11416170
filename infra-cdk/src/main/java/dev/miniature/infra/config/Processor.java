package dev.miniature.infra.config;

/// The architecture of the function and of its native code.
public enum Processor {
  X86_64(62),
  ARM64(183);

  private final int machine;

  Processor(int machine) {
    this.machine = machine;
  }

  /// Returns `e_machine` in the header of an ELF file for this architecture.
  public int machine() {
    return machine;
  }
}
