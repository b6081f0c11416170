package dev.miniature.bench.service;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The answers of a server to a crowd.
final class Tally {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  /// An answer.
  ///
  /// @param status its status; 0 if the connection broke
  /// @param retryAfter the seconds in its `Retry-After`
  /// @param due when its request was to be sent, on the clock of [System#nanoTime()]
  /// @param done when it had arrived
  record Answer(int status, OptionalLong retryAfter, long due, long done) {
    static Answer none(long due, long done) {
      return new Answer(0, OptionalLong.empty(), due, done);
    }

    double millis() {
      return (done - due) / 1e6;
    }
  }

  void add(Answer answer) {
    answers.add(answer);
  }

  /// Returns the number of answers.
  int size() {
    return answers.size();
  }

  /// Returns the number of answers of each status, 0 for none.
  Map<Integer, Long> byStatus() {
    return answers.stream()
        .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
  }

  /// Returns the number of thumbnails.
  long thumbnails() {
    return delivered().count();
  }

  /// Returns the thumbnails a second that arrived between two moments.
  double thumbnailsPerSecond(long from, long end) {
    long arrived = delivered().filter(each -> each.done >= from && each.done < end).count();
    return arrived * 1e9 / (end - from);
  }

  /// Returns the time that this part of the thumbnails took at most, in milliseconds.
  double millis(double part) {
    double[] sorted = delivered().mapToDouble(Answer::millis).sorted().toArray();
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }

  /// Returns whether nothing was refused.
  boolean isPatient() {
    return refusals().findAny().isEmpty();
  }

  /// Returns the number of refusals that do not say when to try again.
  long withoutRetryAfter() {
    return refusals().filter(each -> each.retryAfter.isEmpty()).count();
  }

  /// Returns the seconds in the refusals' `Retry-After`.
  DoubleStream retryAfter() {
    return refusals().flatMapToDouble(each -> each.retryAfter.stream().mapToDouble(s -> s));
  }

  /// Returns how long the requests took to be refused, in milliseconds.
  DoubleStream refusalMillis() {
    return refusals().mapToDouble(Answer::millis);
  }

  /// Returns the number of answers that are neither a thumbnail nor a refusal.
  long others() {
    return answers.stream().filter(each -> each.status != OK && each.status != UNAVAILABLE).count();
  }

  private Stream<Answer> delivered() {
    return answers.stream().filter(each -> each.status == OK);
  }

  private Stream<Answer> refusals() {
    return answers.stream().filter(each -> each.status == UNAVAILABLE);
  }
}
