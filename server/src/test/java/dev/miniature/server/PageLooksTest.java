package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page in narrow and wide windows and in both colour schemes, judged by axe.
@EnabledIf(value = "dev.miniature.server.Browser#isThere", disabledReason = "There is no Chromium.")
@Timeout(180)
final class PageLooksTest {
  private static final Path AXE = Path.of("..", "node_modules", "axe-core", "axe.min.js");
  private static final String FINDINGS =
      "axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.flatMap(v =>"
          + " v.nodes.map(n => v.id + ' ' + n.html + ' ' + n.failureSummary)).join('\\n'))";

  @TempDir private static Path profile;
  @TempDir private static Path home;
  private static Tab tab;
  private static PageSite site;

  @BeforeAll
  static void open() throws Exception {
    site = PageSite.start(home);
    tab = Tab.open(profile);
  }

  @AfterAll
  static void close() {
    tab.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1400, false, key=lake.jpg",
    "1400, true, key=lake.jpg&style=square",
    "1400, true, ''",
    "1400, false, tab=yaml",
    "1400, true, key=lake.jpg&tab=copy",
    "1400, false, key=lake.jpg&view=styles",
    "2560, true, key=lake.jpg&view=formats",
    "390, false, ''",
    "390, true, key=lake.jpg&pane=stage",
    "390, true, key=lake.jpg&pane=styles",
    "390, false, key=lake.jpg&pane=styles&tab=copy"
  })
  void axeFindsNothing(int width, boolean dark, String hash) throws Exception {
    assumeTrue(Files.exists(AXE), "axe-core is not installed; npm ci installs it");
    shown(width, dark, hash);
    // Scripts of the page come from files only, so the test evaluates this one from outside.
    tab.eval(Files.readString(AXE) + "; true");
    assertThat(tab.text(FINDINGS)).isEmpty();
    assertThat(tab.errorsOnceLeft()).as("Errors in the console").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"390, list", "390, stage", "390, styles", "1400, stage", "2560, stage"})
  void nothingIsWiderThanTheWindow(int width, String pane) {
    shown(width, false, "key=lake.jpg&pane=" + pane);
    assertThat(tab.text("String(document.documentElement.scrollWidth)"))
        .isEqualTo(Integer.toString(width));
    assertThat(
            tab.text(
                "[...document.querySelectorAll('button, input, select, label')]"
                    + ".filter(e => e.checkVisibility() && !e.closest('.hidden, pre')"
                    + " && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML).join()"))
        .isEmpty();
  }

  @Test
  void aNarrowWindowHasOnePaneAtATime() {
    shown(390, false, "");
    assertThat(tab.eval("document.getElementById('stage').checkVisibility()")).isEqualTo(false);
    tab.click("#row-1");
    tab.until("document.getElementById('stage').checkVisibility()");
    tab.click("#panes [data-pane=styles]");
    tab.until("document.getElementById('styles').checkVisibility()");
    assertThat(tab.eval("document.getElementById('list').checkVisibility()")).isEqualTo(false);
  }

  @Test
  void theFocusIsVisibleOnWhateverTheTabKeyReaches() {
    shown(1400, false, "key=lake.jpg");
    tab.eval("document.getElementById('search').focus()");
    for (int i = 0; i < 25; i++) {
      tab.press("Tab");
      assertThat(
              tab.text(
                  "(e => { const seen = [e, e.closest('label'), document.querySelector('.row.active')]"
                      + ".some(x => x && getComputedStyle(x).outlineStyle !== 'none');"
                      + " return seen ? '' : e.outerHTML; })(document.activeElement)"))
          .isEmpty();
    }
  }

  private static void shown(int width, boolean dark, String hash) {
    tab.show(width, 900, dark);
    tab.go(site.url(hash), "document.getElementById('saving').textContent !== ''");
    tab.until("document.querySelectorAll('.row .name').length === 4");
    if (hash.contains("key=")) {
      tab.until("[...document.querySelectorAll('.choice')].length > 8");
      tab.until("[...document.querySelectorAll('.choice')].every(e => e.dataset.measured)");
    }
  }
}
