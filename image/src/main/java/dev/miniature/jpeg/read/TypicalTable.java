package dev.miniature.jpeg.read;

import java.util.HexFormat;

/// The Huffman tables of T.81, annex K.3.3. Webcams that send Motion JPEG omit them from each
/// picture, so decoders use them if a sequential file defines none.
enum TypicalTable {
  DC_LUMINANCE("00010501010101010100000000000000", "000102030405060708090a0b"),

  DC_CHROMINANCE("00030101010101010101010000000000", "000102030405060708090a0b"),

  AC_LUMINANCE(
      "0002010303020403050504040000017d",
      "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a"
          + "25262728292a3435363738393a434445464748494a535455565758595a636465666768696a73747576"
          + "7778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3"
          + "c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa"),

  AC_CHROMINANCE(
      "00020102040403040705040400010277",
      "000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f117"
          + "18191a262728292a35363738393a434445464748494a535455565758595a636465666768696a737475"
          + "767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9ba"
          + "c2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa");

  private final String counts;
  private final String symbols;

  TypicalTable(String counts, String symbols) {
    this.counts = counts;
    this.symbols = symbols;
  }

  /// Returns the number of codes of each length, 1–16.
  int[] counts() {
    byte[] bytes = HexFormat.of().parseHex(counts);
    int[] numbers = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      numbers[i] = bytes[i];
    }
    return numbers;
  }

  /// Returns the symbols, shortest code first.
  byte[] symbols() {
    return HexFormat.of().parseHex(symbols);
  }
}
