package dev.miniature.lambda;

import dev.miniature.s3.LoopbackS3;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Runs the function as Lambda does: the zip, unpacked into an empty folder, and AWS's Runtime
/// Interface Client in a separate process with nothing else on its class path.
public final class LambdaProcess implements AutoCloseable {
  private final Process process;
  private final Path output;

  private LambdaProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /// Starts it in `folder`, with only the variables in `environment`.
  ///
  /// @param options for the JVM
  static LambdaProcess start(
      Path folder, RuntimeApi api, List<String> options, Map<String, String> environment)
      throws IOException {
    return start(zip(), "dev.miniature.lambda.ThumbnailHandler", folder, api, options, environment);
  }

  /// Starts `handler` of another `zip`.
  public static LambdaProcess start(
      Path zip,
      String handler,
      Path folder,
      RuntimeApi api,
      List<String> options,
      Map<String, String> environment)
      throws IOException {
    Path task = Files.createDirectories(folder.resolve("task"));
    unpack(zip, task);
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1200m");
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.add("-cp");
    command.add(Path.of(System.getProperty("runtime.folder")) + "/*");
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(handler);
    ProcessBuilder builder = new ProcessBuilder(command).directory(task.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(lambda(api, task));
    builder.environment().putAll(environment);
    return new LambdaProcess(builder.start(), output);
  }

  /// Returns the path of the built zip.
  static Path zip() {
    return Path.of(System.getProperty("function.zip"));
  }

  /// Returns the variables with the address and credentials of `store`.
  public static Map<String, String> reaching(LoopbackS3 store) {
    return Map.of(
        "ORIGINALS_BUCKET", LoopbackS3.BUCKET,
        "AWS_ENDPOINT_URL_S3", store.endpoint().toString(),
        "AWS_ACCESS_KEY_ID", LoopbackS3.KEY.id(),
        "AWS_SECRET_ACCESS_KEY", LoopbackS3.KEY.secret());
  }

  /// Returns everything that it has written to standard output and standard error.
  public String output() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Returns whether a line of output is that of a request, or explains why libvips could not be
  /// loaded.
  static boolean isExpected(String line) {
    return line.startsWith("{\"requestId\":") || line.contains("libvips");
  }

  /// Waits for it to end, and returns its exit code.
  int exitCode() throws InterruptedException {
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("It goes on");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static Map<String, String> lambda(RuntimeApi api, Path task) {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API", api.address(),
        "AWS_REGION", "eu-central-1",
        "AWS_LAMBDA_FUNCTION_NAME", "miniature",
        "AWS_LAMBDA_FUNCTION_VERSION", "1",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769",
        "LAMBDA_TASK_ROOT", task.toString(),
        "LANG", "en_US.UTF-8");
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        Path target = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    }
  }
}
