package dev.miniature.jpeg.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes the scans of a progressive picture (T.81, G.1): DC coefficients of all components
/// together, then bands of AC coefficients. It is reusable.
final class ProgressiveWriter {
  private static final int COMPONENTS = 3;

  private final HuffmanCodes huffman = new HuffmanCodes(true);
  private final List<SignificanceMap> maps =
      Stream.generate(SignificanceMap::new).limit(COMPONENTS).toList();
  private final Symbols symbols;

  /// @param symbols the memory for the symbols of a scan
  ProgressiveWriter(Symbols symbols) {
    this.symbols = symbols;
  }

  /// Appends a whole file.
  ///
  /// @param script chooses the scans of a group
  void write(
      QuantisedPicture frame,
      Quantisation quantisation,
      Function<BandGroup, List<BandScan>> script,
      Output output) {
    HeaderWriter.head(frame, quantisation, true, output);
    means(frame, output);
    List<Part> parts = new ArrayList<>();
    for (BandGroup group : groups(frame)) {
      script.apply(group).forEach(scan -> parts.add(new Part(group, scan)));
    }
    parts.sort(Part.ORDER);
    parts.forEach(part -> part.group().write(part.scan(), output));
    HeaderWriter.end(output);
  }

  /// Releases the memory of a large picture.
  void finish() {
    maps.forEach(SignificanceMap::finish);
  }

  private void means(QuantisedPicture frame, Output output) {
    symbols.clear();
    Scan.walkMeans(frame, symbols);
    huffman.find(symbols.counts());
    HeaderWriter.huffman(huffman, output);
    HeaderWriter.scan(frame.planes().size(), huffman, 0, output);
    EntropyCoder.write(symbols, 0, symbols.size(), huffman, output);
  }

  private List<BandGroup> groups(QuantisedPicture frame) {
    int components = frame.planes().size();
    for (int i = 0; i < components; i++) {
      maps.get(i).read(frame.planes().get(i));
    }
    BandGroup luma = new BandGroup(0, maps.subList(0, 1), symbols, huffman);
    return components == 1
        ? List.of(luma)
        : List.of(luma, new BandGroup(1, maps.subList(1, components), symbols, huffman));
  }

  /// A scan of a group. Low frequencies of everything come first, and refinements last, so that a
  /// picture that is still loading shows as much as it can.
  private record Part(BandGroup group, BandScan scan) {
    static final Comparator<Part> ORDER =
        Comparator.<Part, Boolean>comparing(part -> part.scan().refines())
            .thenComparing(part -> part.scan().refines() || part.scan().spectralStart() > 1);
  }
}
