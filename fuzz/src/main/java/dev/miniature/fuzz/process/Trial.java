package dev.miniature.fuzz.process;

import java.util.List;

/// Something that is tried with many inputs, each made of a number. Its constructor takes the
/// arguments of the process, a list of strings.
public interface Trial {

  /// The input of this number, always the same one.
  byte[] input(long number);

  /// Tries it, and says in a few words each what happened; they are counted.
  ///
  /// @throws Throwable whatever must not be thrown, which is a finding
  List<String> tried(long number, byte[] input) throws Throwable;

  /// How long one may take of a processor before it is a finding, in milliseconds.
  long maxMillis();

  /// How much memory the process may hold at any time, native memory included, in bytes.
  long maxBytes();
}
