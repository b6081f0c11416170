package dev.miniature.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A tab of headless Chromium that is used as a person uses it: with a mouse and a keyboard.
final class Tab implements AutoCloseable {
  /// Keys by the names of DevTools, with the code that Windows gives them.
  private static final Map<String, Integer> CODES =
      Map.ofEntries(
          Map.entry("Enter", 13),
          Map.entry("Tab", 9),
          Map.entry("Escape", 27),
          Map.entry("Backspace", 8),
          Map.entry("Delete", 46),
          Map.entry("F2", 113),
          Map.entry("ArrowDown", 40),
          Map.entry("ArrowUp", 38),
          Map.entry("ArrowLeft", 37),
          Map.entry("ArrowRight", 39),
          Map.entry("End", 35),
          Map.entry("Home", 36),
          Map.entry("PageDown", 34));

  private final Browser browser;
  private final DevTools tools;

  private Tab(Browser browser, DevTools tools) {
    this.browser = browser;
    this.tools = tools;
  }

  /// Opens a browser with an empty tab.
  ///
  /// @param profile an empty folder for its data
  static Tab open(Path profile) throws IOException, InterruptedException {
    Browser browser = Browser.open("about:blank", profile);
    try {
      Tab tab = new Tab(browser, DevTools.of(profile));
      for (String domain : List.of("Page", "Runtime", "Log", "DOM")) {
        tab.run(domain + ".enable", Map.of());
      }
      // A page without the focus would not get the keys that are pressed.
      tab.run("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
      return tab;
    } catch (IOException | InterruptedException | RuntimeException failure) {
      browser.close();
      throw failure;
    }
  }

  /// Opens a page, and waits until `condition` holds there.
  void go(String url, String condition) {
    leave();
    run("Page.navigate", Map.of("url", url));
    until(
        "location.protocol === 'http:' && document.readyState === 'complete' && ("
            + condition
            + ")");
  }

  /// Leaves the page, so that it sends no more requests.
  void leave() {
    run("Page.navigate", Map.of("url", "about:blank"));
    until("location.href === 'about:blank'");
  }

  /// Returns the errors in the console since the last call, after leaving the page.
  List<String> errorsOnceLeft() {
    leave();
    List<String> errors = tools.errors();
    tools.forgetErrors();
    return errors;
  }

  /// Returns the value of an expression in the page, after a promise has settled.
  @Nullable Object eval(String expression) {
    Map<String, ?> answer =
        run(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.containsKey("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
    }
    return DevTools.map(answer.get("result")).get("value");
  }

  String text(String expression) {
    return String.valueOf(eval(expression));
  }

  /// Returns how many elements a selector finds.
  int count(String selector) {
    return Integer.parseInt(text("document.querySelectorAll(" + quoted(selector) + ").length"));
  }

  /// Waits until an expression is true.
  ///
  /// @throws AssertionError if it is not within a minute
  void until(String condition) {
    long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (System.nanoTime() < latest) {
      try {
        if (Boolean.TRUE.equals(eval("Boolean(" + condition + ")"))) {
          return;
        }
        Thread.sleep(20);
      } catch (IllegalStateException navigating) {
        // The page is being replaced, or is not there yet.
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
    throw new AssertionError(
        "Never: " + condition + "; the page says: " + text("document.body.innerText"));
  }

  /// Clicks in the middle of the element that a selector finds, once it is there and visible.
  void click(String selector) {
    String element = "document.querySelector(" + quoted(selector) + ")";
    until(element + "?.checkVisibility() && !" + element + ".disabled");
    Map<String, ?> box =
        DevTools.map(
            eval(
                "(() => { const e = "
                    + element
                    + "; e.scrollIntoView({ block: 'nearest' });"
                    + " const b = e.getBoundingClientRect();"
                    + " return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; })()"));
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      Map<String, Object> event = new HashMap<>(box);
      event.putAll(Map.of("type", type, "button", "left", "clickCount", 1));
      run("Input.dispatchMouseEvent", event);
    }
  }

  /// Presses and releases a key.
  void press(String key) {
    int code = CODES.getOrDefault(key, key.codePointAt(0));
    Map<String, Object> event = new HashMap<>();
    event.putAll(Map.of("type", "rawKeyDown", "key", key, "code", key));
    event.put("windowsVirtualKeyCode", code);
    if (key.equals("Enter")) {
      event.putAll(Map.of("type", "keyDown", "text", "\r"));
    }
    run("Input.dispatchKeyEvent", event);
    run(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }

  /// Types a text at the cursor.
  void type(String text) {
    run("Input.insertText", Map.of("text", text));
  }

  /// Replaces the content of a field by typing.
  void fill(String selector, String text) {
    until(
        "document.querySelector("
            + quoted(selector)
            + ") && !document.querySelector("
            + quoted(selector)
            + ").disabled");
    eval("(e => { e.focus(); e.select(); })(document.querySelector(" + quoted(selector) + "))");
    if (text.isEmpty()) {
      press("Delete");
    } else {
      type(text);
    }
  }

  /// Drops files and folders of this machine on the page.
  void drop(List<Path> files) {
    Map<String, ?> data =
        Map.of(
            "items",
            List.of(),
            "files",
            files.stream().map(Path::toString).toList(),
            "dragOperationsMask",
            1);
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      run("Input.dispatchDragEvent", Map.of("type", type, "x", 300, "y", 200, "data", data));
    }
  }

  /// Chooses files in a file field.
  void choose(String selector, List<Path> files) {
    Map<String, ?> found =
        run(
            "Runtime.evaluate",
            Map.of("expression", "document.querySelector(" + quoted(selector) + ")"));
    run(
        "DOM.setFileInputFiles",
        Map.of(
            "objectId", String.valueOf(DevTools.map(found.get("result")).get("objectId")),
            "files", files.stream().map(Path::toString).toList()));
  }

  /// Shows the page in a window of this size, in one of the colour schemes.
  void show(int width, int height, boolean dark) {
    run(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    run(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /// Returns a picture of the window.
  ///
  /// @param format one of those that Chromium writes, with a quality
  byte[] picture(String format, int quality) {
    Map<String, ?> picture =
        run("Page.captureScreenshot", Map.of("format", format, "quality", quality));
    return Base64.getDecoder().decode(String.valueOf(picture.get("data")));
  }

  Map<String, ?> run(String method, Map<String, ?> parameters) {
    return tools.run(method, parameters);
  }

  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  @Override
  public void close() {
    tools.close();
    browser.close();
  }
}
