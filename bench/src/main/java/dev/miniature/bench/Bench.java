package dev.miniature.bench;

import dev.miniature.bench.run.Home;
import java.io.IOException;
import java.util.Arrays;

/// `./miniature bench`.
final class Bench {
  private Bench() {}

  static void main(String[] arguments) throws IOException, InterruptedException {
    if (Arrays.asList(arguments).contains("--help")) {
      System.out.print(Options.USAGE);
    } else if (arguments.length > 0 && arguments[0].equals("--jmh")) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    } else {
      Home home = Home.here();
      Options options;
      try {
        options = Options.of(arguments, home);
      } catch (IllegalArgumentException unclear) {
        System.err.println(unclear.getMessage());
        System.exit(2);
        return;
      }
      new Report(home, options).write();
    }
  }
}
