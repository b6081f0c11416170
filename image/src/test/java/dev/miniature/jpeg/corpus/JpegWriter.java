package dev.miniature.jpeg.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a file: its marker segments (Annex B) and its scans.
final class JpegWriter {
  private static final int DHT = 0xC4;
  private static final int RST0 = 0xD0;
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int DRI = 0xDD;

  private final JpegSpec spec;
  private final Coefficients coefficients;
  private final SegmentBytes out = new SegmentBytes();

  JpegWriter(JpegSpec spec, Coefficients coefficients) {
    this.spec = spec;
    this.coefficients = coefficients;
  }

  byte[] file(List<Scan> scans) {
    out.u8(0xFF).u8(SOI);
    spec.envelope().segments().forEach(segment -> segment.write(this));
    quantisation();
    frame();
    if (spec.restart() != 0) {
      segment(DRI, new SegmentBytes().u16(spec.restart()).toArray());
    }
    scans.forEach(this::scan);
    if (spec.envelope().hasEnd()) {
      marker(EOI);
    }
    return out.toArray();
  }

  void segment(int marker, byte[] content) {
    marker(marker);
    out.u16(content.length + 2).bytes(content);
  }

  private void marker(int marker) {
    for (int i = 0; i <= spec.envelope().fill(); i++) {
      out.u8(0xFF);
    }
    out.u8(marker);
  }

  private void quantisation() {
    int count = Math.min(spec.tables().count(), spec.shape().components());
    List<byte[]> tables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tables.add(spec.tables().definition(i));
    }
    definitions(DQT, tables);
  }

  /// Writes tables in one segment or each in its own. Both are allowed; the choice depends on the
  /// codes only so that both occur.
  private void definitions(int marker, List<byte[]> tables) {
    if (spec.codes() != Codes.TYPICAL) {
      tables.forEach(table -> segment(marker, table));
    } else if (!tables.isEmpty()) {
      SegmentBytes all = new SegmentBytes();
      tables.forEach(all::bytes);
      segment(marker, all.toArray());
    }
  }

  private void frame() {
    Shape shape = spec.shape();
    SegmentBytes frame = new SegmentBytes().u8(8).u16(shape.height()).u16(shape.width());
    frame.u8(shape.components());
    for (int i = 0; i < shape.components(); i++) {
      frame.u8(spec.envelope().firstId() + i);
      frame.u8((spec.factors(i).across() << 4) | spec.factors(i).down());
      frame.u8(spec.tables().index(i));
    }
    segment(spec.script().marker(), frame.toArray());
  }

  private void scan(Scan scan) {
    List<Token> tokens = ScanCoder.of(spec, scan).tokens(spec, scan, coefficients);
    Map<Integer, HuffmanTable> tables = tables(tokens);
    List<byte[]> definitions = new ArrayList<>();
    tables.forEach((slot, table) -> definitions.add(table.definition(slot)));
    definitions(DHT, definitions);
    header(scan);
    out.bytes(coded(tokens, tables));
  }

  /// Returns the tables that the symbols of a scan need, by slot.
  private Map<Integer, HuffmanTable> tables(List<Token> tokens) {
    Map<Integer, int[]> frequencies = new TreeMap<>();
    for (Token token : tokens) {
      if (token instanceof Token.Symbol symbol) {
        frequencies.computeIfAbsent(symbol.table(), _ -> new int[256])[symbol.value()]++;
      }
    }
    Map<Integer, HuffmanTable> tables = new TreeMap<>();
    frequencies.forEach((slot, counts) -> tables.put(slot, spec.codes().table(slot, counts)));
    return tables;
  }

  private void header(Scan scan) {
    SegmentBytes header = new SegmentBytes().u8(scan.components().size());
    for (int component : scan.components()) {
      int table = spec.table(component);
      boolean hasDc = scan.from() == 0 && !scan.isRefinement();
      boolean hasAc = scan.to() > 0;
      header.u8(spec.envelope().firstId() + component);
      header.u8((hasDc ? table << 4 : 0) | (hasAc ? table : 0));
    }
    header.u8(scan.from()).u8(scan.to()).u8((scan.before() << 4) | scan.bit());
    segment(SOS, header.toArray());
  }

  private byte[] coded(List<Token> tokens, Map<Integer, HuffmanTable> tables) {
    BitWriter bits = new BitWriter();
    int restarts = 0;
    for (Token token : tokens) {
      switch (token) {
        case Token.Symbol(int slot, int value, int extra, int length) -> {
          HuffmanTable table = tables.get(slot);
          if (table == null) {
            throw new IllegalStateException("no table " + slot);
          }
          table.write(value, bits);
          bits.write(extra, length);
        }
        case Token.Bit(int value) -> bits.write(value, 1);
        case Token.Restart() -> {
          bits.marker(RST0 + restarts % 8, spec.envelope().fill());
          restarts++;
        }
      }
    }
    return bits.toArray();
  }
}
