package dev.miniature.lambda;

import dev.miniature.styles.Style;
import java.util.ArrayList;
import java.util.List;

/// The requests with which the function is primed, in all styles.
///
/// @param styles the styles that a path may name
record PrimingEvents(List<Style> styles) {
  private static final int PICTURES_FOR_EACH_PHOTO = 20;

  PrimingEvents {
    styles = List.copyOf(styles);
  }

  /// Returns requests for every picture in every style, and for one that does not exist.
  List<PrimingEvent> each(Iterable<String> keys) {
    List<PrimingEvent> events = new ArrayList<>();
    for (Style style : styles) {
      for (String key : keys) {
        String path = path(key, style);
        events.add(new PrimingEvent("GET", path, "", 200));
        events.add(new PrimingEvent("GET", path, "*", 304));
        events.add(new PrimingEvent("HEAD", path, "", 200));
      }
      events.add(new PrimingEvent("GET", "gone.png", "", 404));
    }
    return events;
  }

  /// Returns one of the usual requests, which are for JPEGs. Small ones take little time, and
  /// compile all code that runs once a request; some are larger, so that the JIT expects pictures
  /// like real ones.
  PrimingEvent usual(int number) {
    boolean photo = number % PICTURES_FOR_EACH_PHOTO == 0;
    String key = photo ? PrimingPictures.PHOTO : PrimingPictures.SMALL;
    int turn = photo ? number / PICTURES_FOR_EACH_PHOTO : number;
    Style style = styles.get(turn % styles.size());
    return new PrimingEvent("GET", path(key, style), "", 200);
  }

  private static String path(String key, Style style) {
    int dot = key.lastIndexOf('.');
    return key.substring(0, dot) + "_" + style.name() + key.substring(dot);
  }
}
