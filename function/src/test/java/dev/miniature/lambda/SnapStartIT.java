package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.s3.LoopbackS3;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the zip through the hooks of SnapStart, without freezing a virtual machine.
final class SnapStartIT {
  private static final List<String> OPTIONS =
      List.of("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

  @Test
  void afterTheSnapshotTheFirstRequestIsAboutAsFastAsAWarmOne(@TempDir Path folder)
      throws Exception {
    try (LoopbackS3 store = StoreWithPictures.open();
        RuntimeApi api = new RuntimeApi();
        LambdaProcess function = start(folder, api, LambdaProcess.reaching(store))) {
      long started = System.nanoTime();
      RuntimeApi.Said restore = api.next();
      Duration init = Duration.ofNanos(restore.nanoTime() - started);
      Duration wakingUp = Duration.ofNanos(api.firstAsked() - restore.nanoTime());

      Speed speed = Speed.of(api, Events.get("photo_w300.jpg"));

      System.out.printf(
          "SnapStart: init with priming %d ms, after restore %d ms, %s%n",
          init.toMillis(), wakingUp.toMillis(), speed.toLine());
      assertThat(restore.what()).isEqualTo("restore/next");
      assertThat(function.output().lines()).allMatch(LambdaProcess::isExpected);
      assertThat(function.output().lines())
          .filteredOn(line -> line.startsWith("{"))
          .first()
          .asString()
          .contains("\"cold\":true");
      assertThat(function.output()).doesNotContain("primingFailed");
    }
  }

  @Test
  void aStoreThatRefusesIsToldOfWhenTheSnapshotIsMade(@TempDir Path folder) throws Exception {
    try (LoopbackS3 store = LoopbackS3.inMemory();
        RuntimeApi api = new RuntimeApi()) {
      Map<String, String> environment = new HashMap<>(LambdaProcess.reaching(store));
      environment.put("AWS_SECRET_ACCESS_KEY", "wrong");
      try (LambdaProcess function = start(folder, api, environment)) {
        assertThat(api.next().what()).isEqualTo("restore/next");
        assertThat(function.output().lines())
            .filteredOn(line -> line.startsWith("{"))
            .singleElement()
            .asString()
            .contains("\"outcome\":\"primingFailed\"", "403");
      }
    }
  }

  private static LambdaProcess start(Path folder, RuntimeApi api, Map<String, String> environment)
      throws Exception {
    Map<String, String> more = new HashMap<>(environment);
    more.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    return LambdaProcess.start(folder, api, OPTIONS, more);
  }
}
