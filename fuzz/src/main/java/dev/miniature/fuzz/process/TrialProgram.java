package dev.miniature.fuzz.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tests one number after the other until it is stopped: `TrialProgram class first arguments…`. It
/// writes the current number and the outcomes to standard output, one per line.
final class TrialProgram {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Trial trial;
  private final PrintStream out;
  private final Memory memory = new Memory();

  private TrialProgram(Trial trial, PrintStream out) {
    this.trial = trial;
    this.out = out;
  }

  static void main(String[] arguments) throws Exception {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // The tested code may log a line for each request.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    Trial trial =
        Class.forName(arguments[0])
            .asSubclass(Trial.class)
            .getConstructor(List.class)
            .newInstance(List.of(arguments).subList(2, arguments.length));
    TrialProgram program = new TrialProgram(trial, out);
    program.memory.reset();
    for (long number = Long.parseLong(arguments[1]); ; number++) {
      program.run(number);
    }
  }

  private void run(long number) throws Exception {
    byte[] input = trial.input(number);
    out.println(Line.begun(number));
    long began = System.nanoTime();
    long beganCpu = SYSTEM.getProcessCpuTime();
    List<String> words = List.of();
    try {
      words = trial.tried(number, input);
    } catch (Throwable thrown) {
      out.println(Line.found(number, described(thrown)));
    }
    long millis = (System.nanoTime() - began) / 1_000_000;
    long millisOfCpu = (SYSTEM.getProcessCpuTime() - beganCpu) / 1_000_000;
    if (Math.min(millis, millisOfCpu) > trial.maxMillis()) {
      out.println(Line.found(number, "slow: more than " + trial.maxMillis() + " ms"));
    }
    long peak = memory.peak();
    if (peak > trial.maxBytes()) {
      out.println(Line.found(number, "memory: more than " + (trial.maxBytes() >> 20) + " MB"));
      memory.reset();
    }
    out.println(Line.ended(number, words));
  }

  /// Returns the kind of failure and its origin in one line, without line numbers, which other
  /// commits change.
  private static String described(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getClass() == RuntimeException.class) {
      cause = cause.getCause();
    }
    StackTraceElement[] stack = cause.getStackTrace();
    String where =
        Stream.concat(
                Arrays.stream(stack).limit(1),
                Arrays.stream(stack)
                    .skip(1)
                    .filter(frame -> frame.getClassName().startsWith("dev.miniature."))
                    .limit(2))
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .collect(Collectors.joining(" < "));
    return cause.getClass().getName() + " at " + where + ": " + cause.getMessage();
  }
}
