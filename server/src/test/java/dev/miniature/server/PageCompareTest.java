package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// One picture in a real browser: beside its original, in all choices, and as markup.
final class PageCompareTest extends PageFlow {
  private static final String SHOWN =
      "document.getElementById('compare').dataset.shown && document.getElementById('after').complete";

  private void shows(String style, String density, String format) {
    tab.until(
        "document.getElementById('compare').dataset.shown === JSON.stringify(['lake.jpg', '%s', '%s', '%s'])"
            .formatted(style, density, format));
  }

  private static String cost(String kind, String value) {
    return "document.querySelector('#"
        + kind
        + "-choices [data-value=\""
        + value
        + "\"][data-measured]')";
  }

  @Test
  void aPictureIsShownBesideItsOriginal() {
    tab.go(site.url(""), "document.querySelector('#row-1 .name')");
    tab.click("#row-1");
    shows("wide", "1", "");
    assertThat(tab.text("document.getElementById('stage-facts').textContent"))
        .startsWith("600 × 400 · JPEG · ");
    assertThat(tab.text("document.getElementById('after-caption').textContent"))
        .startsWith("wide, 240 × 160 · ");
    assertThat(tab.text("document.getElementById('compare').className")).isEqualTo("overlaid");
  }

  @Test
  void anotherShapeIsShownInItsOwnHalf() {
    tab.go(site.url("key=lake.jpg&style=square"), SHOWN);
    assertThat(tab.text("document.getElementById('compare').className")).isEqualTo("beside");
  }

  @Test
  void theDividerMovesByKeyboardAndMouse() {
    tab.go(site.url("key=lake.jpg"), SHOWN);
    tab.eval("document.getElementById('divider').focus()");
    tab.press("ArrowRight");
    tab.until("location.hash.includes('at=51')");
    tab.press("Home");
    tab.until("location.hash.includes('at=0')");
    tab.click("#divider");
    tab.until("!location.hash.includes('at=')");
  }

  @Test
  void everyChoiceTellsItsCostBeforeItIsChosen() {
    tab.go(site.url("key=lake.jpg"), SHOWN);
    for (String style : new String[] {"small", "wide", "square"}) {
      tab.until(cost("style", style));
    }
    assertThat(tab.text(cost("style", "small") + ".innerText"))
        .containsPattern("(?s)small.*60 × 40.*B.*%.*ms");
    for (String format : new String[] {"", "jpg", "png", "gif"}) {
      tab.until(cost("format", format));
    }
    assertThat(tab.text(cost("density", "2") + ".innerText")).contains("480 × 320");
  }

  @Test
  void aChoiceIsShownAndKeptInTheAddress() {
    tab.go(site.url("key=lake.jpg"), SHOWN);
    tab.click("#style-choices [data-value=small]");
    shows("small", "1", "");
    tab.click("#density-choices [data-value='2']");
    tab.click("#format-choices [data-value=png]");
    shows("small", "2", "png");
    String url = tab.text("location.href");
    tab.go(url, SHOWN);
    shows("small", "2", "png");
    assertThat(tab.text("document.getElementById('after-caption').textContent"))
        .startsWith("small, 120 × 80");
  }

  @Test
  void choicesAreMadeByTheKeyboardAndKeepTheFocus() {
    tab.go(site.url("key=lake.jpg&style=small"), SHOWN);
    tab.eval("document.querySelector('#style-choices [value=small]').focus()");
    tab.press("ArrowDown");
    shows("wide", "1", "");
    tab.press("ArrowDown");
    shows("square", "1", "");
    assertThat(tab.text("document.activeElement.value")).isEqualTo("square");
  }

  @Test
  void allStylesAreAContactSheetToChooseFrom() {
    tab.go(site.url("key=lake.jpg"), SHOWN);
    tab.click("#views label:nth-of-type(2)");
    tab.until("document.querySelectorAll('#sheet img').length === 3");
    tab.click("#sheet li:first-child button");
    shows("small", "1", "");
    assertThat(tab.text("document.activeElement.value")).isEqualTo("compare");
  }

  @Test
  void allFormatsAreAContactSheet() {
    tab.go(
        site.url("key=lake.jpg&view=formats"),
        "document.querySelectorAll('#sheet li').length === 5");
    tab.until("[...document.querySelectorAll('#sheet small')].every(e => e.textContent !== '…')");
    assertThat(tab.count("#sheet img")).isGreaterThan(2);
  }

  @Test
  void goingBackShowsThePictureBefore() {
    tab.go(site.url("key=lake.jpg"), SHOWN);
    tab.click("#row-3");
    tab.until("document.getElementById('stage-title').textContent === 'tower.jpg'");
    tab.eval("history.back()");
    tab.until("document.getElementById('stage-title').textContent === 'lake.jpg'");
    shows("wide", "1", "");
  }

  @Test
  void aFileThatIsNoPictureSaysWhy() {
    tab.go(site.url("key=notes.txt"), "!document.getElementById('refusal').hidden");
    assertThat(tab.text("document.getElementById('refusal').textContent"))
        .isEqualTo("Files with the extension .txt are not read as pictures.");
    assertThat(tab.eval("document.getElementById('choices').hidden")).isEqualTo(true);
  }

  @Test
  void markupIsCopiedAndItsAddressesWork() {
    tab.go(
        site.url("key=lake.jpg&style=square&tab=copy"),
        "document.querySelectorAll('#snippets pre').length === 7");
    tab.fill("#base", "");
    tab.until("document.querySelector('#snippets pre').textContent.startsWith('/')");
    assertThat(tab.text("document.querySelectorAll('#snippets pre')[2].textContent"))
        .isEqualTo(
            "<img src=\"/lake_square.jpg\" srcset=\"/lake_square.jpg, /lake_square@2x.jpg 2x\""
                + " width=\"120\" height=\"120\" alt=\"\" loading=\"lazy\">");
    tab.eval(
        "(e => { const i = new DOMParser().parseFromString(e.textContent, 'text/html').querySelector('img');"
            + " i.id = 'pasted'; i.loading = 'eager'; document.body.append(i); })"
            + "(document.querySelectorAll('#snippets pre')[3])");
    tab.until("document.getElementById('pasted').naturalWidth === 120");
    tab.eval(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async t => { window.copied = t; } } })");
    tab.click("#snippets section:first-child button");
    tab.until("window.copied === '/lake_square.jpg'");
  }
}
