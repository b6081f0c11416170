package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The list of originals in a real browser: folders, search, uploads, names.
@EnabledIf(value = "dev.miniature.server.Browser#isThere", disabledReason = "There is no Chromium.")
@Timeout(180)
final class PageListTest {
  private static final String LISTED = "document.querySelectorAll('.row .name').length === 5";

  private static final String MEASURED =
      "document.querySelectorAll('.choice').length > 8"
          + " && [...document.querySelectorAll('.choice')].every(e => e.dataset.measured)";

  @TempDir private static Path profile;
  @TempDir private Path home;
  private static Tab tab;
  private PageSite site;

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
    List<String> errors = tab.errorsOnceLeft();
    site.close();
    assertThat(errors).as("Errors in the console").isEmpty();
  }

  /// Removes the picture that makes the browser report a refused request.
  private void withoutBroken() throws IOException {
    Files.delete(site.folder().resolve("broken.jpg"));
  }

  private String names() {
    return tab.text(
        "[...document.querySelectorAll('.row .name')].map(e => e.firstChild.data).join()");
  }

  private void listed(String names) {
    tab.until(
        "[...document.querySelectorAll('.row .name')].map(e => e.firstChild.data).join() === "
            + Tab.quoted(names));
  }

  @Test
  void foldersComeFirstAndAreOpenedAndLeft() throws Exception {
    withoutBroken();
    tab.go(site.url(""), "document.querySelectorAll('.row .name').length === 4");
    assertThat(names()).isEqualTo("shop,lake.jpg,notes.txt,tower.jpg");
    tab.click("#row-0");
    listed("chair.png");
    tab.click("#crumbs button");
    listed("shop,lake.jpg,notes.txt,tower.jpg");
  }

  @Test
  void filesThatAreNoPicturesSayWhy() throws Exception {
    tab.go(site.url(""), LISTED);
    tab.until("document.querySelectorAll('.row.problem').length === 2");
    assertThat(
            tab.text(
                "[...document.querySelectorAll('.row.problem small')].map(e => e.textContent).join()"))
        .contains("The original is not an image", ".txt are not read as pictures");
    assertThat(tab.errorsOnceLeft()).hasSize(1).first().asString().contains("broken_small.jpg");
  }

  @Test
  void aSearchIsAnsweredByTheServer() throws Exception {
    withoutBroken();
    tab.go(site.url(""), "document.querySelectorAll('.row .name').length === 4");
    tab.click("#search");
    tab.type("CHAIR");
    listed("shop/chair.png");
    tab.fill("#search", "");
    listed("shop,lake.jpg,notes.txt,tower.jpg");
  }

  @Test
  void theListIsUsedByTheKeyboard() throws Exception {
    withoutBroken();
    tab.go(site.url(""), "document.querySelectorAll('.row .name').length === 4");
    tab.click("#search");
    tab.press("ArrowDown");
    tab.press("ArrowDown");
    tab.until("location.hash.includes('lake.jpg') && document.activeElement.id === 'rows'");
    tab.press("End");
    tab.until("location.hash.includes('tower.jpg')");
    tab.press("Home");
    tab.press("Enter");
    listed("chair.png");
    tab.press("Backspace");
    listed("shop,lake.jpg,notes.txt,tower.jpg");
  }

  @Test
  void tenThousandOriginalsAreScrolledThroughAndOnlySomeAreInTheDocument() throws Exception {
    Path many = Files.createDirectory(site.folder().resolve("many"));
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(many.resolve(String.format(Locale.ROOT, "%05d.jpg", i)));
    }
    tab.go(site.url("folder=many/"), "document.querySelector('#row-0 .name')");
    tab.until("document.getElementById('count').textContent.startsWith('10,000 in this folder')");
    tab.click("#rows");
    tab.press("End");
    tab.until("document.querySelector('#row-9999 .name')?.firstChild.data === '09999.jpg'");
    assertThat(tab.count(".row")).isLessThan(60);
  }

  @Test
  void droppedFilesAndFoldersAreUploaded() throws Exception {
    withoutBroken();
    Path album = Files.createDirectories(home.resolve("album/summer"));
    Files.write(album.resolve("a.png"), Pictures.png(30, 20, Color.RED));
    Files.writeString(album.resolve(".hidden"), "x");
    Path single = Files.write(home.resolve("ü ber.png"), Pictures.png(30, 20, Color.RED));
    tab.go(site.url(""), "document.querySelectorAll('.row .name').length === 4");
    tab.drop(List.of(home.resolve("album"), single));
    listed("album,shop,lake.jpg,notes.txt,tower.jpg,ü ber.png");
    assertThat(site.folder().resolve("album/summer/a.png")).exists();
    assertThat(site.folder().resolve("album/summer/.hidden")).doesNotExist();
    tab.until("document.querySelectorAll('#uploads li').length === 0");
  }

  @Test
  void aNameThatExistsIsAskedAbout() throws Exception {
    withoutBroken();
    Path other = Files.createDirectories(home.resolve("other")).resolve("lake.jpg");
    Files.write(other, PageSite.jpeg(90, 60));
    byte[] before = Files.readAllBytes(site.folder().resolve("lake.jpg"));
    tab.go(site.url(""), "document.querySelectorAll('.row .name').length === 4");
    tab.choose("#files", List.of(other));
    tab.until("document.getElementById('dialog-title').textContent === 'This name exists already'");
    tab.click("#dialog button[value=skip]");
    tab.until("!document.getElementById('dialog').open");
    assertThat(site.folder().resolve("lake.jpg")).hasBinaryContent(before);
    tab.choose("#files", List.of(other));
    tab.click("#dialog button[value=replace]");
    tab.until("document.getElementById('notice').textContent === 'lake.jpg is added.'");
    assertThat(site.folder().resolve("lake.jpg")).hasSameBinaryContentAs(other);
    tab.until("document.getElementById('stage-facts').textContent.startsWith('90 × 60')");
  }

  @Test
  void aPictureIsRenamed() throws Exception {
    withoutBroken();
    tab.go(site.url("key=lake.jpg"), MEASURED);
    tab.click("#rename");
    tab.fill("#dialog input[name=to]", "shop/sea.jpg");
    tab.press("Enter");
    tab.until("location.hash.includes('sea.jpg')");
    tab.until("document.getElementById('stage-title').textContent === 'sea.jpg'");
    assertThat(site.folder().resolve("shop/sea.jpg")).exists();
    assertThat(site.folder().resolve("lake.jpg")).doesNotExist();
  }

  @Test
  void aPictureIsDeletedOnlyAfterAQuestion() throws Exception {
    withoutBroken();
    tab.go(site.url("key=tower.jpg"), MEASURED);
    tab.click("#rows");
    tab.press("End");
    tab.press("Delete");
    tab.until("document.getElementById('dialog').open");
    tab.press("Escape");
    tab.until("!document.getElementById('dialog').open");
    assertThat(site.folder().resolve("tower.jpg")).exists();
    tab.press("Delete");
    tab.click("#dialog button[value=delete]");
    listed("shop,lake.jpg,notes.txt");
    assertThat(site.folder().resolve("tower.jpg")).doesNotExist();
  }

  @Test
  void aPictureThatAnotherProgramAddsIsThereWhenTheWindowIsUsedAgain() throws Exception {
    withoutBroken();
    tab.go(site.url(""), "document.querySelectorAll('.row .name').length === 4");
    Files.write(site.folder().resolve("new.png"), Pictures.png(30, 20, Color.RED));
    tab.until(
        "dispatchEvent(new Event('focus')), [...document.querySelectorAll('.row .name')]"
            + ".some(e => e.firstChild.data === 'new.png')");
  }
}
