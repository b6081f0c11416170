package dev.miniature.bench.engine;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The process of an engine. Closing it ends the process.
public final class EngineProcess implements AutoCloseable {
  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  EngineProcess(ProcessBuilder builder) throws IOException {
    process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    questions = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Runs a job and measures it.
  ///
  /// @throws EngineException if the engine cannot do it
  /// @throws IOException if its process has ended
  public Batch run(Job job) throws IOException, EngineException {
    List<String> words = ask(job.line());
    return new Batch(
        job.iterations(),
        Long.parseLong(words.get(0)),
        Long.parseLong(words.get(1)),
        Integer.parseInt(words.get(2)));
  }

  /// Lets the engine warm itself up, as a server does at its start.
  public void warmUp() throws IOException, EngineException {
    ask("warm");
  }

  /// Returns the name and version of the engine.
  public String version() throws IOException, EngineException {
    return ask("version").getFirst();
  }

  /// Sends another command to the engine's program, and returns the words of its answer.
  public List<String> ask(String line) throws IOException, EngineException {
    questions.write(line + "\n");
    questions.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("The engine's process has ended");
    }
    List<String> words = Arrays.asList(answer.split("\t", -1));
    if (!words.getFirst().equals("done")) {
      throw new EngineException(answer);
    }
    return words.subList(1, words.size());
  }

  /// Returns its current and peak memory.
  public Memory memory() throws IOException {
    return Memory.of(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
