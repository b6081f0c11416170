package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// Styles in a real browser: as a form, as YAML, tried, saved, and changed by another program.
final class PageStylesTest extends PageFlow {
  private static final String READY =
      "document.getElementById('saving').textContent.includes('is saved')";

  private static void caption(String start) {
    tab.until(
        "document.getElementById('after-caption').textContent.startsWith("
            + Tab.quoted(start)
            + ")");
  }

  private void yaml(String before, String after) {
    tab.eval(
        "(e => { e.focus(); const at = e.value.indexOf(%1$s); e.setSelectionRange(at, at + %1$s.length); })(document.getElementById('yaml'))"
            .formatted(Tab.quoted(before)));
    tab.type(after);
  }

  @Test
  void aChangeInTheFormIsRenderedAtOnceWithoutASave() throws Exception {
    tab.go(site.url("key=lake.jpg&style=wide"), READY);
    caption("wide, 240 × 160");
    tab.fill("#form [name=width]", "120");
    caption("wide, 120 × 80");
    assertThat(site.styles()).hasContent(PageSite.STYLES);
    assertThat(tab.text("document.getElementById('yaml').value"))
        .isEqualTo(PageSite.STYLES.replace("240", "120"));
  }

  @Test
  void aSaveKeepsCommentsAndOrderAndIsInUse() throws Exception {
    tab.go(site.url("key=lake.jpg&style=small"), READY);
    tab.fill("#form [name=width]", "64");
    tab.until("document.querySelector('#changes li')?.textContent.includes('width 60 → 64')");
    tab.click("#save");
    tab.until(READY);
    assertThat(site.styles()).hasContent(PageSite.STYLES.replace("width: 60", "width: 64"));
    assertThat(Wire.exchange(URI.create(site.url("").replace("/#", "")), Wire.get("/styles.json")))
        .contains("\"width\":64");
  }

  @Test
  void aMistakeInTheFormIsSaidAtItsField() {
    tab.go(site.url("key=lake.jpg&style=wide"), READY);
    tab.fill("#form [name=quality]", "101");
    tab.until("document.getElementById('said-quality').textContent.includes('from 1 to 100')");
    assertThat(tab.eval("document.getElementById('save').disabled")).isEqualTo(true);
    tab.fill("#form [name=quality]", "70");
    tab.until("!document.getElementById('save').disabled");
  }

  @Test
  void aMistakeInTheYamlIsSaidAtItsLine() {
    tab.go(site.url("key=lake.jpg&style=wide&tab=yaml"), READY);
    yaml("width: 240", "witdh: 240");
    tab.until("document.querySelector('#gutter .wrong')?.textContent === '7'");
    assertThat(tab.text("document.getElementById('mistakes').innerText"))
        .contains("Line 7, styles.wide.witdh: unknown key; did you mean 'width'?");
    tab.click("#mistakes button");
    assertThat(tab.text("document.activeElement.id")).isEqualTo("yaml");
    caption("wide, 240 × 160");
  }

  @Test
  void theYamlIsShownInTheForm() {
    tab.go(site.url("key=lake.jpg&style=square&tab=yaml"), READY);
    yaml("fit: cover", "fit: contain, background: \"#123456\"");
    tab.until("document.querySelector('#form [name=fit]').value === 'contain'");
    tab.click("#tab-form");
    assertThat(tab.text("document.querySelector('#form [name=background]').value"))
        .isEqualTo("#123456");
    caption("square, 120 × 120");
  }

  @Test
  void aFieldThatIsEmptiedIsRemoved() {
    tab.go(site.url("key=lake.jpg&style=small"), READY);
    tab.fill("#form [name=height]", "");
    tab.until("document.getElementById('yaml').value.includes('small: { width: 60 } # for lists')");
  }

  @Test
  void aNewStyleIsMadeSavedAndPasted() throws Exception {
    tab.go(site.url("key=lake.jpg"), READY);
    tab.click("#new-style");
    tab.fill("#dialog input[name=name]", "hero");
    tab.fill("#dialog input[name=width]", "350");
    tab.press("Enter");
    caption("hero, 350 × 233");
    tab.click("#save");
    tab.until(READY);
    assertThat(site.styles()).content().endsWith("  hero: { width: 350 }\n");
    tab.click("#tab-copy");
    tab.until("document.querySelector('#snippets pre')?.textContent.endsWith('/lake_hero.jpg')");
    String url = tab.text("document.querySelector('#snippets pre').textContent");
    assertThat(tab.eval("fetch(" + Tab.quoted(url) + ").then(r => r.status)")).isEqualTo(200);
  }

  @Test
  void aNewStyleGetsANameThatAnAddressCanHave() {
    tab.go(site.url("key=lake.jpg"), READY);
    tab.click("#new-style");
    tab.fill("#dialog input[name=name]", "Über Hero!");
    assertThat(tab.text("document.querySelector('#dialog input[name=name]').value"))
        .isEqualTo("uber-hero-");
    tab.press("Enter");
    caption("uber-hero, 600 × 400");
  }

  @Test
  void aNameThatExistsIsNoNewStyle() {
    tab.go(site.url("key=lake.jpg&style=wide"), READY);
    tab.click("#new-style");
    tab.fill("#dialog input[name=name]", "square");
    tab.press("Enter");
    caption("square, 120 × 120");
    assertThat(tab.text("document.getElementById('notice').textContent"))
        .contains("There is a style square already");
    assertThat(tab.text("document.getElementById('yaml').value")).isEqualTo(PageSite.STYLES);
  }

  @Test
  void theStyleIsChosenInTheFormToo() {
    tab.go(site.url("key=lake.jpg&style=wide"), READY);
    tab.eval(
        "(e => { e.value = 'square'; e.dispatchEvent(new Event('change')); })(document.getElementById('form-style'))");
    caption("square, 120 × 120");
    assertThat(tab.text("document.querySelector('#form [name=fit]').value")).isEqualTo("cover");
  }

  @Test
  void aStyleIsRemovedAndTheChangeDiscarded() {
    tab.go(site.url("key=lake.jpg&style=square"), READY);
    tab.click("#delete-style");
    tab.until("document.getElementById('changes').innerText.includes('What changes: 1 style')");
    tab.until("!document.querySelector('#style-choices [data-value=square]')");
    tab.click("#discard");
    tab.until("document.querySelector('#style-choices [data-value=square]')");
  }

  @Test
  void aChangeByAnotherProgramIsShown() throws Exception {
    tab.go(site.url("key=lake.jpg&style=wide"), READY);
    Files.writeString(site.styles(), PageSite.STYLES.replace("240", "200"));
    caption("wide, 200 × 133");
  }

  @Test
  void mistakesOfAnotherProgramAreShownWhileTheLastGoodStylesGoOn() throws Exception {
    tab.go(site.url("key=lake.jpg&style=wide"), READY);
    Files.writeString(site.styles(), PageSite.STYLES.replace("width: 240", "width: big"));
    tab.until(
        "document.getElementById('notice').textContent.includes('the last good styles are in use')");
    tab.until("document.getElementById('mistakes').innerText.includes('Line 7')");
    caption("wide, 240 × 160");
    Files.writeString(site.styles(), PageSite.STYLES);
    tab.until("document.getElementById('notice').textContent === ''");
  }

  @Test
  void anUnsavedTextIsNotLostWhenAnotherProgramSaves() throws Exception {
    tab.go(site.url("key=lake.jpg&style=wide"), READY);
    tab.fill("#form [name=width]", "120");
    caption("wide, 120 × 80");
    String theirs = PageSite.STYLES.replace("width: 60", "width: 66");
    Files.writeString(site.styles(), theirs);
    tab.until(
        "document.getElementById('saving').textContent.includes('changed by another program')");
    assertThat(tab.eval("document.getElementById('save').disabled")).isEqualTo(true);
    assertThat(tab.text("document.getElementById('yaml').value")).contains("width: 120");
    tab.click("#discard");
    tab.until("document.getElementById('yaml').value.includes('width: 66')");
    assertThat(site.styles()).hasContent(theirs);
  }

  @Test
  void theTabsAreUsedByTheKeyboard() {
    tab.go(site.url("key=lake.jpg"), READY);
    tab.eval("document.getElementById('tab-form').focus()");
    tab.press("ArrowRight");
    tab.until(
        "document.activeElement.id === 'tab-yaml' && !document.getElementById('panel-yaml').hidden");
    tab.press("ArrowRight");
    tab.press("ArrowRight");
    tab.until("document.activeElement.id === 'tab-form'");
  }
}
