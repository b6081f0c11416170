package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The list of originals in a real browser: folders, search, uploads, names.
final class PageListTest extends PageFlow {
  private static final String LISTED = "document.querySelectorAll('.row .name').length === 4";

  private static final String MEASURED =
      "document.querySelectorAll('.choice').length > 8"
          + " && [...document.querySelectorAll('.choice')].every(e => e.dataset.measured)";

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
    tab.go(site.url(""), LISTED);
    assertThat(names()).isEqualTo("shop,lake.jpg,notes.txt,tower.jpg");
    tab.click("#row-0");
    listed("chair.png");
    tab.click("#crumbs button");
    listed("shop,lake.jpg,notes.txt,tower.jpg");
  }

  @Test
  void theFirstPictureIsShownAtOnce() {
    tab.go(site.url(""), LISTED);
    tab.until("document.getElementById('stage-title').textContent === 'lake.jpg'");
    assertThat(tab.text("document.getElementById('rows').getAttribute('aria-busy')"))
        .isEqualTo("false");
    assertThat(tab.eval("document.querySelector('.row[aria-selected=true] .name').innerText"))
        .isEqualTo("lake.jpg");
  }

  @Test
  void aPictureInAFolderIsShownWhereThereIsNoneOutside() throws Exception {
    for (String name : List.of("lake.jpg", "tower.jpg", "notes.txt")) {
      Files.delete(site.folder().resolve(name));
    }
    tab.go(site.url(""), "document.querySelector('.row .name')");
    tab.until("document.getElementById('stage-title').textContent === 'chair.png'");
  }

  @Test
  void filesThatAreNoPicturesSayWhy() throws Exception {
    Files.writeString(site.folder().resolve("broken.jpg"), "no picture");
    tab.go(site.url("key=lake.jpg"), MEASURED);
    tab.until("document.querySelectorAll('.row.problem').length === 2");
    assertThat(
            tab.text(
                "[...document.querySelectorAll('.row.problem small')].map(e => e.textContent).join()"))
        .contains("The original is not an image", ".txt are not read as pictures");
    assertThat(tab.errorsOnceLeft()).hasSize(1).first().asString().contains("broken_small.jpg");
  }

  @Test
  void aSearchIsAnsweredByTheServer() throws Exception {
    tab.go(site.url(""), LISTED);
    tab.click("#search");
    tab.type("CHAIR");
    listed("shop/chair.png");
    tab.fill("#search", "");
    listed("shop,lake.jpg,notes.txt,tower.jpg");
  }

  @Test
  void theListIsUsedByTheKeyboard() throws Exception {
    tab.go(site.url(""), LISTED);
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
    Path album = Files.createDirectories(home.resolve("album/summer"));
    Files.write(album.resolve("a.png"), Pictures.png(30, 20, Color.RED));
    Files.writeString(album.resolve(".hidden"), "x");
    Path single = Files.write(home.resolve("ü ber.png"), Pictures.png(30, 20, Color.RED));
    tab.go(site.url(""), LISTED);
    tab.drop(List.of(home.resolve("album"), single));
    listed("album,shop,lake.jpg,notes.txt,tower.jpg,ü ber.png");
    assertThat(site.folder().resolve("album/summer/a.png")).exists();
    assertThat(site.folder().resolve("album/summer/.hidden")).doesNotExist();
    tab.until("document.querySelectorAll('#uploads li').length === 0");
  }

  @Test
  void ofWhatIsAddedThePictureIsShownAndTheRestIsNamed() throws Exception {
    Path text = Files.writeString(home.resolve("a.txt"), "x");
    Path picture = Files.write(home.resolve("b.png"), Pictures.png(30, 20, Color.RED));
    tab.go(site.url("key=lake.jpg"), MEASURED);
    tab.drop(List.of(text, picture));
    tab.until(
        "document.getElementById('notice').textContent === '2 files are added. Not pictures: 1.'");
    tab.until("document.getElementById('stage-title').textContent === 'b.png'");
  }

  @Test
  void aNameThatExistsIsAskedAbout() throws Exception {
    Path other = Files.createDirectories(home.resolve("other")).resolve("lake.jpg");
    Files.write(other, PageSite.jpeg(90, 60));
    byte[] before = Files.readAllBytes(site.folder().resolve("lake.jpg"));
    tab.go(site.url(""), LISTED);
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
    tab.until("document.getElementById('stage-title').textContent === 'lake.jpg'");
  }

  @Test
  void aPictureThatAnotherProgramAddsIsThereWhenTheWindowIsUsedAgain() throws Exception {
    tab.go(site.url(""), LISTED);
    Files.write(site.folder().resolve("new.png"), Pictures.png(30, 20, Color.RED));
    tab.until(
        "dispatchEvent(new Event('focus')), [...document.querySelectorAll('.row .name')]"
            + ".some(e => e.firstChild.data === 'new.png')");
  }
}
