package dev.miniature.infra.config;

/// What the function runs on. It carries native code, which must be of the same kind.
public enum Processor {
  X86_64(62),
  ARM64(183);

  private final int machine;

  Processor(int machine) {
    this.machine = machine;
  }

  /// `e_machine` in the header of an ELF file made for it.
  public int machine() {
    return machine;
  }
}
