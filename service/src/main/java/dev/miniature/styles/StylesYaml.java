package dev.miniature.styles;

import dev.miniature.image.ImageFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads `styles.yaml`.
///
/// It uses only the tree of YAML nodes and never creates objects from YAML. It checks the whole
/// file, so that all mistakes are reported at once.
public final class StylesYaml {
  private static final List<String> KEYS =
      List.of(
          "default",
          "onUnknownStyle",
          "densities",
          "maxAge",
          "effort",
          "hdr",
          "colour",
          "auto",
          "widths",
          "styles");

  private final String file;
  private final Mistakes findings;
  private final Values values;
  private final Lists lists;

  private StylesYaml(String file) {
    this.file = file;
    this.findings = new Mistakes(file);
    this.values = new Values(findings);
    this.lists = new Lists(findings);
  }

  /// Returns the styles in `text`.
  ///
  /// @param text the whole file
  /// @param file the name of the file in messages
  /// @throws InvalidStylesException with every mistake
  public static Styles parse(String text, String file) throws InvalidStylesException {
    return new StylesYaml(file).read(text);
  }

  private Styles read(String text) throws InvalidStylesException {
    Entry root = new Entry("", StylesDocument.compose(text, file, findings));
    Section top = Section.of(root, "the key 'styles'", findings).allowing(KEYS, findings);
    Defaults usual = Defaults.read(top, values);
    List<Density> densities = top.read("densities", this::densities).orElse(List.of(Density.ONE));
    Map<String, Entry> entries = entries(top);
    List<Style> styles = new ArrayList<>();
    entries.forEach((name, entry) ->
        new StyleEntry(name, entry, findings).read(usual, densities).ifPresent(styles::add));
    top.entry("widths")
        .map(new WidthStyles(findings, entries.keySet(), usual, densities)::read)
        .ifPresent(styles::addAll);
    String standard = standard(top, names(entries, styles));
    List<ImageFormat> auto = top.read("auto", this::auto).orElse(Styles.MODERN);
    UnknownStyle onUnknownStyle =
        top.read("onUnknownStyle", values::onUnknownStyle).orElse(UnknownStyle.DEFAULT);
    if (!findings.isEmpty()) {
      throw findings.exception();
    }
    return new Styles(styles, standard, densities, onUnknownStyle, auto);
  }

  /// Returns the names of all styles in the file, valid or not.
  private static Set<String> names(Map<String, Entry> entries, List<Style> styles) {
    Set<String> names = new LinkedHashSet<>(entries.keySet());
    styles.forEach(style -> names.add(style.name()));
    return names;
  }

  private Map<String, Entry> entries(Section top) {
    Optional<Entry> entry = top.entry("styles");
    if (entry.isEmpty()) {
      if (top.entry("widths").isEmpty()) {
        findings.add(top.line(), "styles", "no such key", "at least one style");
      }
      return Map.of();
    }
    Section section = Section.of(entry.get(), "at least one style", findings);
    if (entry.get().node() instanceof MappingNode && section.isEmpty()) {
      findings.add(entry.get().line(), "styles", "nothing", "at least one style");
    }
    return section.entries();
  }

  private String standard(Section top, Set<String> names) {
    Optional<Entry> entry = top.entry("default");
    if (entry.isEmpty()) {
      findings.add(top.line(), "default", "no such key", "the name of a style");
      return "";
    }
    String name = entry.get().text();
    if (!names.contains(name)) {
      String hint =
          NearestName.to(name, names).map(nearest -> ", perhaps '" + nearest + "'").orElse("");
      findings.wrong(entry.get(), "the name of a style" + hint);
    }
    return name;
  }

  private Optional<List<Density>> densities(Entry entry) {
    return lists.read(entry, "density", "[1, 2, 3]", values::density);
  }

  private Optional<List<ImageFormat>> auto(Entry entry) {
    Optional<List<ImageFormat>> formats =
        lists.read(entry, "format", "[avif, webp]", values::autoFormat);
    boolean isEmpty =
        entry.node() instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    if (isEmpty) {
      findings.add(entry.line(), entry.key(), "an empty list", "at least one of avif, webp");
    }
    return formats;
  }
}
