package dev.miniature.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;

/// Which part of the list is asked for.
///
/// @param folder the folder to show, with a slash at its end; empty for the top
/// @param words all of them occur in the keys, in any case; if there are none, only the folder
///   itself is shown
/// @param offset the number of entries before the wanted ones
/// @param max the maximum number of entries
record ListQuery(String folder, List<String> words, int offset, int max) {
  private static final int USUAL = 200;
  private static final int MAX = 1_000;

  /// Reads the query of an address.
  ///
  /// @throws BadQueryException if a number is none
  static ListQuery of(Fields query) throws BadQueryException {
    String search = Optional.ofNullable(query.getValue("search")).orElse("");
    return new ListQuery(
        Optional.ofNullable(query.getValue("folder")).orElse(""),
        search.isBlank()
            ? List.of()
            : List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+")),
        number(query, "offset", 0, Integer.MAX_VALUE),
        number(query, "max", USUAL, MAX));
  }

  private static int number(Fields query, String name, int usual, int max)
      throws BadQueryException {
    String text = query.getValue(name);
    if (text == null) {
      return usual;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > max) {
      throw new BadQueryException(name + " is a number from 0 to " + max + ".");
    }
    return Integer.parseInt(text);
  }

  /// Returns the wanted part of the list.
  ListPage of(OriginalsList list) {
    List<Listed> below = list.below(folder);
    List<ListPage.Row> rows = words.isEmpty() ? level(below) : found(below);
    int from = Math.min(offset, rows.size());
    int to = Math.min(rows.size(), from + max);
    return new ListPage(rows.subList(from, to), from, rows.size(), list);
  }

  private List<ListPage.Row> found(List<Listed> below) {
    List<ListPage.Row> rows = new ArrayList<>();
    for (Listed entry : below) {
      if (words.stream().allMatch(entry.folded()::contains)) {
        rows.add(new ListPage.File(entry));
      }
    }
    return rows;
  }

  /// Returns the folders and then the files directly in the folder.
  private List<ListPage.Row> level(List<Listed> below) {
    List<ListPage.Row> rows = new ArrayList<>();
    List<ListPage.Row> files = new ArrayList<>();
    String name = "";
    int count = 0;
    for (Listed entry : below) {
      int slash = entry.key().indexOf('/', folder.length());
      if (slash < 0) {
        files.add(new ListPage.File(entry));
        continue;
      }
      if (!entry.key().startsWith(name) || name.isEmpty()) {
        if (count > 0) {
          rows.add(new ListPage.Folder(name, count));
        }
        name = entry.key().substring(0, slash + 1);
        count = 0;
      }
      count++;
    }
    if (count > 0) {
      rows.add(new ListPage.Folder(name, count));
    }
    rows.addAll(files);
    return rows;
  }
}
