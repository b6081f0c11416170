package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Flows through the page in a real browser: one tab for all, a new site for each. None of them may
/// leave an error in the console.
@EnabledIf(value = "dev.miniature.server.Browser#isThere", disabledReason = "There is no Chromium.")
@Timeout(180)
abstract class PageFlow {
  @TempDir private static Path profile;
  @TempDir Path home;
  static Tab tab;
  PageSite site;

  @BeforeAll
  static void open() throws Exception {
    tab = Tab.open(profile);
    tab.show(1400, 900, false);
  }

  @AfterAll
  static void close() {
    tab.close();
  }

  @BeforeEach
  void start() throws Exception {
    site = PageSite.start(home);
  }

  @AfterEach
  void stop() {
    // An unsaved text would hold the page with a question.
    tab.eval("document.getElementById('discard')?.click()");
    tab.until("document.getElementById('discard')?.disabled ?? true");
    List<String> errors = tab.errorsOnceLeft();
    site.close();
    assertThat(errors).as("Errors in the console").isEmpty();
  }
}
