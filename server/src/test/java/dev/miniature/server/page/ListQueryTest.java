package dev.miniature.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.ImageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Fields;
import org.junit.jupiter.api.Test;

/// Which part of the list of originals is shown.
final class ListQueryTest {
  private static final OriginalsList LIST =
      list("a.jpg", "shop/1.jpg", "shop/2024/x.png", "shop/2024/y.png", "shop-2/b.jpg", "z.txt");

  @Test
  void theTopHasFoldersAndThenFiles() throws Exception {
    assertThat(rows("")).containsExactly("shop-2/ 1", "shop/ 3", "a.jpg", "z.txt");
  }

  @Test
  void aFolderHasWhatIsDirectlyInIt() throws Exception {
    assertThat(rows("folder", "shop/")).containsExactly("shop/2024/ 2", "shop/1.jpg");
    assertThat(rows("folder", "none/")).isEmpty();
  }

  @Test
  void aSearchFindsKeysBelowTheFolderThatHaveAllWords() throws Exception {
    assertThat(rows("search", "SHOP png")).containsExactly("shop/2024/x.png", "shop/2024/y.png");
    assertThat(rows("search", "b", "folder", "shop/")).isEmpty();
  }

  @Test
  void aPageHasItsPlaceInTheWhole() throws Exception {
    ListPage page = query("offset", "1", "max", "2").of(LIST);
    assertThat(page.rows()).hasSize(2);
    assertThat(page.offset()).isEqualTo(1);
    assertThat(page.total()).isEqualTo(4);
    assertThat(query("offset", "9").of(LIST).rows()).isEmpty();
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    for (String wrong : List.of("-1", "x", "1001", "99999999999")) {
      assertThatThrownBy(() -> query("max", wrong)).isInstanceOf(BadQueryException.class);
    }
  }

  @Test
  void whatCannotBeAPictureSaysWhy() {
    Set<ImageFormat> readable = Set.of(ImageFormat.JPEG);
    assertThat(Listed.of("a.jpg", 10).judged(readable, 10).problem()).isEmpty();
    assertThat(problem("a.jpg", 11)).contains("larger than the limit of 10");
    assertThat(problem("a.jpg", 0)).contains("empty");
    assertThat(problem("a.txt", 1)).contains(".txt are not read");
    assertThat(problem("a", 1)).contains("no extension");
    assertThat(problem("a.json", 1)).contains("No address");
    assertThat(problem("a.png", 1)).contains("not read here");
    assertThat(Listed.locked("a.jpg", 1).judged(readable, 10).problem().orElseThrow())
        .contains("no permission");
  }

  private static String problem(String key, long bytes) {
    return Listed.of(key, bytes).judged(Set.of(ImageFormat.JPEG), 10).problem().orElseThrow();
  }

  @Test
  void aChangeIsEnteredInOrder() {
    OriginalsList changed = LIST.with(Listed.of("b.jpg", 1)).without("a.jpg").without("none");
    assertThat(changed.entries().stream().map(Listed::key))
        .startsWith("b.jpg", "shop-2/b.jpg")
        .hasSize(6);
    assertThat(changed.at("b.jpg").orElseThrow().bytes()).isEqualTo(1);
    assertThat(changed.at("a.jpg")).isEmpty();
  }

  private static OriginalsList list(String... keys) {
    List<Listed> entries =
        new ArrayList<>(Stream.of(keys).sorted().map(key -> Listed.of(key, 1)).toList());
    return new OriginalsList(entries, true, Optional.empty());
  }

  private static List<String> rows(String... query) throws BadQueryException {
    return query(query).of(LIST).rows().stream()
        .map(row ->
            switch (row) {
              case ListPage.Folder(String name, int count) -> name + " " + count;
              case ListPage.File(Listed entry) -> entry.key();
            })
        .toList();
  }

  private static ListQuery query(String... pairs) throws BadQueryException {
    Fields fields = new Fields();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      fields.put(pairs[i], pairs[i + 1]);
    }
    return ListQuery.of(fields);
  }
}
