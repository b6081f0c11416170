package dev.miniature.fuzz;

import dev.miniature.fuzz.process.Findings;
import dev.miniature.fuzz.process.JavaProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `./miniature fuzz`.
public final class Fuzz {
  private static final int MISUNDERSTOOD = 2;

  private Fuzz() {}

  static void main(String[] arguments) throws IOException, InterruptedException {
    List<Campaign> campaigns = Campaigns.all();
    List<String> names = campaigns.stream().map(Campaign::name).toList();
    if (List.of(arguments).contains("--help")) {
      System.out.print(Options.USAGE.replace("%s", String.join(", ", names)));
      return;
    }
    Options options;
    try {
      options =
          Options.of(List.of(arguments), names, System.currentTimeMillis() / 1_000 * 1_000_000);
    } catch (IllegalArgumentException unclear) {
      System.err.println("miniature: " + unclear.getMessage());
      System.err.println("Try: ./miniature fuzz --help");
      System.exit(MISUNDERSTOOD);
      return;
    }
    System.exit(run(campaigns, options, JavaProcess.home(), System.out));
  }

  private static int run(List<Campaign> campaigns, Options options, Path home, PrintStream out)
      throws IOException, InterruptedException {
    List<Campaign> those =
        campaigns.stream()
            .filter(campaign -> options.target().map(campaign.name()::equals).orElse(true))
            .toList();
    int shares = those.stream().mapToInt(Campaign::share).sum();
    Findings findings = new Findings(home.resolve(Path.of("fuzz", "target", "fuzz", "findings")));
    out.println("Seed: " + options.seed());
    List<String> summary = new ArrayList<>();
    for (Campaign campaign : those) {
      Duration time = options.time().multipliedBy(campaign.share()).dividedBy(shares);
      summary.addAll(campaign.run(new Session(home, findings, options.seed(), time, out)));
    }
    out.println();
    summary.forEach(out::println);
    return tell(findings, out);
  }

  private static int tell(Findings findings, PrintStream out) {
    Map<String, Long> counts = findings.counts();
    if (counts.isEmpty()) {
      out.println("Nothing was found.");
      return 0;
    }
    counts.forEach((kind, count) -> out.println("Found " + count + " × " + kind));
    out.println("The inputs are in " + findings.folder() + "; findings.txt describes them.");
    return 1;
  }
}
