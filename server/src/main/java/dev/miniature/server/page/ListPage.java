package dev.miniature.server.page;

import dev.miniature.http.Json;
import java.util.List;

/// A part of the list.
///
/// @param rows the entries
/// @param offset the number of entries before them
/// @param total the number of entries in the whole list that was asked for
/// @param list all originals
record ListPage(List<Row> rows, int offset, int total, OriginalsList list) {
  /// A line of the list.
  sealed interface Row {}

  /// A folder.
  ///
  /// @param name its path with a slash at its end
  /// @param count the number of originals below it
  record Folder(String name, int count) implements Row {}

  /// An original.
  record File(Listed entry) implements Row {}

  byte[] json() {
    return Json.object(json -> {
      json.number("total", total);
      json.number("offset", offset);
      json.number("originals", list.entries().size());
      json.flag("complete", list.complete());
      json.flag("more", list.entries().size() >= OriginalsIndex.MAX_ENTRIES);
      list.problem().ifPresent(sentence -> json.text("problem", sentence));
      json.objects("entries", rows, ListPage::write);
    });
  }

  private static void write(Json json, Row row) {
    switch (row) {
      case Folder(String name, int count) -> {
        json.text("folder", name);
        json.number("count", count);
      }
      case File(Listed entry) -> {
        json.text("key", entry.key());
        json.number("bytes", entry.bytes());
        entry.problem().ifPresent(sentence -> json.text("problem", sentence));
      }
    }
  }
}
