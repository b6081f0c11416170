package dev.miniature.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A connection to one page of Chromium by its DevTools protocol: commands with their results, and
/// what the page reports as an error.
final class DevTools implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<Integer, CompletableFuture<Map<String, ?>>> commands =
      new ConcurrentHashMap<>();
  private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger count = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;

  private DevTools(URI page) {
    socket = client.newWebSocketBuilder().buildAsync(page, new Messages()).join();
  }

  /// Connects to the first page of a browser that has this profile, once it listens.
  static DevTools of(Path profile) throws IOException, InterruptedException {
    URI list = URI.create("http://127.0.0.1:" + port(profile) + "/json/list");
    long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < latest) {
        String pages =
            client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
        for (Object each : JsonValues.read(pages) instanceof List<?> all ? all : List.of()) {
          Map<String, ?> page = map(each);
          if ("page".equals(page.get("type"))) {
            return new DevTools(URI.create(String.valueOf(page.get("webSocketDebuggerUrl"))));
          }
        }
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("Chromium has no page");
  }

  /// Returns the port that Chromium writes into its profile.
  private static String port(Path profile) throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (System.nanoTime() < latest) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() > 1) {
        return lines.getFirst();
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("Chromium does not start");
  }

  /// Runs a command and returns its result.
  ///
  /// @throws IllegalStateException if the browser refuses, or does not answer for two minutes
  Map<String, ?> run(String method, Map<String, ?> parameters) {
    int id = count.incrementAndGet();
    CompletableFuture<Map<String, ?>> result = new CompletableFuture<>();
    commands.put(id, result);
    String message = write(Map.of("id", id, "method", method, "params", parameters));
    synchronized (socket) {
      socket.sendText(message, true).join();
    }
    Map<String, ?> answer = result.orTimeout(2, TimeUnit.MINUTES).join();
    if (answer.get("error") instanceof Map<?, ?> refusal) {
      throw new IllegalStateException(method + ": " + refusal.get("message"));
    }
    return map(answer.get("result"));
  }

  /// Returns what the page has reported as errors so far.
  List<String> errors() {
    return List.copyOf(errors);
  }

  /// Forgets the errors so far.
  void forgetErrors() {
    errors.clear();
  }

  @SuppressWarnings("unchecked" /* JSON has only maps with texts as keys. */)
  static Map<String, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
  }

  private static String write(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(String.valueOf(entry.getKey()));
          write(json, entry.getValue());
        }
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (Object each : list) {
          write(json, each);
        }
        json.writeEndArray();
      }
      default -> json.writeObject(value);
    }
  }

  private void receive(String text) {
    Map<String, ?> message = map(JsonValues.read(text));
    if (message.get("id") instanceof Integer id) {
      CompletableFuture<Map<String, ?>> waiting = commands.remove(id);
      if (waiting != null) {
        waiting.complete(message);
      }
      return;
    }
    Map<String, ?> facts = map(message.get("params"));
    if ("Page.javascriptDialogOpening".equals(message.get("method"))) {
      // A page with unsaved changes asks whether it may be left.
      Thread.ofVirtual().start(() -> run("Page.handleJavaScriptDialog", Map.of("accept", true)));
    }
    boolean failed =
        switch (String.valueOf(message.get("method"))) {
          case "Runtime.exceptionThrown" -> true;
          case "Runtime.consoleAPICalled" -> "error".equals(facts.get("type"));
          case "Log.entryAdded" -> "error".equals(map(facts.get("entry")).get("level"));
          default -> false;
        };
    if (failed) {
      errors.add(facts.toString());
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  /// Puts the parts of messages together.
  private final class Messages implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        receive(parts.toString());
        parts.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
      commands.values().forEach(waiting -> waiting.completeExceptionally(error));
    }
  }
}
