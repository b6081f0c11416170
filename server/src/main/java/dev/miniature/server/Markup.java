package dev.miniature.server;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Facts;
import dev.miniature.image.ImageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The HTML of a picture in several sizes: sources for modern formats, an `img` for the others, its
/// sides, and a placeholder until it is loaded.
///
/// @param sizes the value of `sizes`: how wide the picture is in the page
/// @param alt the text for people who do not see the picture
/// @param placeholder what is shown before it; empty for none
record Markup(String sizes, String alt, Optional<Facts.Placeholder> placeholder) {
  /// A thumbnail.
  ///
  /// @param url its address
  /// @param size its size
  record Candidate(String url, Dimensions size) {}

  /// A modern format, with the thumbnails in it.
  record Source(ImageFormat format, List<Candidate> candidates) {}

  /// Returns the lines of the markup.
  ///
  /// @param sources the formats, the best first
  /// @param candidates the thumbnails for all other browsers, in the order of their widths
  List<String> lines(List<Source> sources, List<Candidate> candidates) {
    List<String> lines = new ArrayList<>();
    if (sources.isEmpty()) {
      lines.add(img(candidates));
      return lines;
    }
    lines.add("<picture>");
    for (Source source : sources) {
      lines.add(
          "  <source"
              + attribute("type", source.format().mediaType())
              + responsive(source.candidates())
              + ">");
    }
    lines.add("  " + img(candidates));
    lines.add("</picture>");
    return lines;
  }

  private String img(List<Candidate> candidates) {
    Candidate largest = candidates.getLast();
    return "<img"
        + attribute("src", largest.url())
        + responsive(candidates)
        + attribute("width", Integer.toString(largest.size().width()))
        + attribute("height", Integer.toString(largest.size().height()))
        + attribute("alt", alt)
        + attribute("loading", "lazy")
        + attribute("decoding", "async")
        + placeholder.map(each -> attribute("style", background(each))).orElse("")
        + ">";
  }

  /// Returns `srcset` and `sizes`.
  private String responsive(List<Candidate> candidates) {
    String set =
        candidates.stream()
            .map(each -> each.url() + " " + each.size().width() + "w")
            .collect(Collectors.joining(", "));
    return attribute("srcset", set) + attribute("sizes", sizes);
  }

  private static String background(Facts.Placeholder placeholder) {
    return "background: "
        + placeholder.colour().map(colour -> colour + " ").orElse("")
        + "url("
        + placeholder.dataUri()
        + ") center / cover no-repeat";
  }

  private static String attribute(String name, String value) {
    String escaped = value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    return " " + name + "=\"" + escaped + "\"";
  }
}
