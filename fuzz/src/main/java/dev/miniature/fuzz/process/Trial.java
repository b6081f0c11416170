package dev.miniature.fuzz.process;

import java.util.List;

/// Tests something with numbered inputs. Its constructor takes the arguments of the process, a list
/// of strings.
public interface Trial {

  /// Returns the input for this number, always the same one.
  byte[] input(long number);

  /// Tests an input, and returns a short description of each outcome, which are counted.
  ///
  /// @throws Throwable any undeclared exception, which is a finding
  List<String> tried(long number, byte[] input) throws Throwable;

  /// Returns the maximum CPU time of an input in milliseconds; more is a finding.
  long maxMillis();

  /// Returns the maximum memory of the process in bytes, including native memory.
  long maxBytes();
}
