package dev.miniature.fuzz;

import dev.miniature.fuzz.process.Trial;
import dev.miniature.fuzz.process.Trials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Runs trials of numbered inputs in separate processes.
///
/// @param arguments the constructor arguments of a trial
/// @param trial creates a trial
record TrialCampaign(
    String name,
    int share,
    Function<Session, List<String>> arguments,
    Function<List<String>, Trial> trial)
    implements Campaign {

  @Override
  public List<String> run(Session session) throws IOException, InterruptedException {
    List<String> made = arguments.apply(session);
    Trials trials =
        new Trials(name, trial.apply(made), made, session.work(name + ".log"), session.findings());
    long began = System.nanoTime();
    trials.run(
        session.seed(), () -> session.goesOn(() -> progress(trials.tally().inputs(), began)));
    return summary(trials.tally().inputs(), trials.tally().counts());
  }

  private String progress(long inputs, long began) {
    double seconds = (System.nanoTime() - began) / 1e9;
    return String.format(
        Locale.ROOT, "%s: %,d inputs, %.0f a second", name, inputs, inputs / Math.max(1, seconds));
  }

  /// Summarises outcomes by subject, with the number of different reasons.
  private List<String> summary(long inputs, Map<String, Long> counts) {
    SortedMap<String, SortedMap<String, Long>> outcomes = new TreeMap<>();
    SortedMap<String, SortedSet<String>> reasons = new TreeMap<>();
    counts.forEach((word, count) -> {
      String[] parts = word.split("\\|", 4);
      String subject = parts.length > 2 ? parts[0] + " by " + parts[1] : parts[0];
      String outcome = parts.length > 2 ? parts[2] : parts[parts.length - 1];
      outcomes.computeIfAbsent(subject, _ -> new TreeMap<>()).merge(outcome, count, Long::sum);
      reasons.computeIfAbsent(subject, _ -> new TreeSet<>()).add(word);
    });
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%s: %,d inputs", name, inputs));
    outcomes.forEach((subject, those) ->
        lines.add(
            String.format(
                Locale.ROOT,
                "  %-16s %s; %d different",
                subject,
                those.toString().replaceAll("[{}]", "").replace('=', ' '),
                reasons.getOrDefault(subject, new TreeSet<>()).size())));
    return lines;
  }
}
