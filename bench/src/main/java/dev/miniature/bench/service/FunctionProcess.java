package dev.miniature.bench.service;

import dev.miniature.bench.engine.Memory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A running function, and the Lambda service around it.
final class FunctionProcess implements AutoCloseable {
  private final Deployment deployment;
  private final RuntimeApi api;
  private final Process process;
  private final Duration readyAfter;

  private FunctionProcess(
      Deployment deployment, RuntimeApi api, Process process, Duration readyAfter) {
    this.deployment = deployment;
    this.api = api;
    this.process = process;
    this.readyAfter = readyAfter;
  }

  /// Starts it and waits until it requests events.
  static FunctionProcess start(
      Function function, JpegMaker maker, Deployment deployment, Store store)
      throws IOException, InterruptedException {
    return start(function, maker, deployment, store, List.of());
  }

  /// Starts Miniature on some of the cores, and waits until it requests events.
  static FunctionProcess start(Deployment deployment, Store store, Cores cores)
      throws IOException, InterruptedException {
    return start(Function.MINIATURE, JpegMaker.CORE, deployment, store, cores.command());
  }

  private static FunctionProcess start(
      Function function, JpegMaker maker, Deployment deployment, Store store, List<String> starter)
      throws IOException, InterruptedException {
    RuntimeApi api = new RuntimeApi();
    List<String> command = new ArrayList<>(starter);
    command.addAll(function.command(deployment.client().toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(deployment.folder(function).toFile())
            .redirectErrorStream(true)
            .redirectOutput(deployment.log(function).toFile());
    Map<String, String> environment = builder.environment();
    environment.putAll(function.environment());
    environment.putAll(store.environment());
    environment.putAll(maker.environment());
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "miniature");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    environment.put("LAMBDA_TASK_ROOT", deployment.folder(function).toString());
    environment.put("LANG", "en_US.UTF-8");
    if (function.isRestored()) {
      environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    }
    long begin = System.nanoTime();
    Process process = builder.start();
    if (function.isRestored()) {
      begin = api.awaitSnapshot();
    }
    return new FunctionProcess(
        deployment, api, process, Duration.ofNanos(api.awaitFirstQuestion() - begin));
  }

  /// Returns the time from the start, or from the snapshot, until it requested work.
  Duration readyAfter() {
    return readyAfter;
  }

  /// Requests the thumbnail of `photo`, and returns the duration of the whole request.
  ///
  /// @throws IOException if the answer is not a thumbnail
  Duration ask(String photo) throws IOException, InterruptedException {
    RuntimeApi.Answer answer = api.invoke(deployment.event(photo));
    if (!answer.text().contains("\"/9j/")) {
      throw new IOException("Not a JPEG: " + answer.text());
    }
    return answer.took();
  }

  /// Returns the CPU time of its process, in steps of ten milliseconds.
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  Memory memory() throws IOException {
    return Memory.of(process.pid());
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    api.close();
  }
}
