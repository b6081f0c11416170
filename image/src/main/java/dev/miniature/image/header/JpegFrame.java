package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import java.util.Locale;

/// The frame header of a JPEG, which describes how its pixels are coded.
///
/// @param marker the kind of coding, 0xC0–0xCF
/// @param precision bits per sample, usually 8
/// @param size the size as stored
/// @param components 1 for grey, 3 for colour, 4 for print
/// @param samples the number of stored samples of all components; subsampled components have fewer
///   than there are pixels
/// @param isNamedRgb whether the components are called R, G and B
public record JpegFrame(
    int marker, int precision, Dimensions size, int components, long samples, boolean isNamedRgb) {

  /// Returns the frame header of a file that is known to have one.
  public static JpegFrame first(Bytes file) throws BrokenImageException {
    JpegSegments segments = new JpegSegments(file);
    while (segments.next()) {
      if (segments.isFrame()) {
        return read(file, segments);
      }
    }
    throw new BrokenImageException("A JPEG without a frame header");
  }

  /// Reads the frame header in the current segment.
  public static JpegFrame read(Bytes file, JpegSegments segments) throws BrokenImageException {
    if (segments.length() < 6) {
      throw new BrokenImageException(
          String.format(Locale.ROOT, "A frame header of %d bytes", segments.length()));
    }
    long at = segments.start();
    Dimensions size = Sizes.of(file.u16(at + 3), file.u16(at + 1));
    int components = file.u8(at + 5);
    if (components < 1 || segments.length() < 6 + 3 * components) {
      throw new BrokenImageException(
          String.format(Locale.ROOT, "A frame header of %d components", components));
    }
    boolean rgb = components == 3 && file.u8(at + 6) == 'R' && file.u8(at + 9) == 'G';
    return new JpegFrame(
        segments.marker(), file.u8(at), size, components, samples(file, at, components, size), rgb);
  }

  private static long samples(Bytes file, long at, int components, Dimensions size)
      throws BrokenImageException {
    int most = 1;
    int sum = 0;
    for (int i = 0; i < components; i++) {
      int factors = file.u8(at + 7 + 3L * i);
      int area = (factors >> 4) * (factors & 0xF);
      most = Math.max(most, area);
      sum += area;
    }
    return size.pixels() * sum / most;
  }

  /// Returns whether the picture is progressive, so that a decoder must hold all its coefficients.
  public boolean isProgressive() {
    return marker == 0xC2 || marker == 0xCA;
  }

  /// Returns whether the picture is sequential (baseline or extended), with Huffman or arithmetic
  /// coding.
  public boolean isSequential() {
    return marker == 0xC0 || marker == 0xC1 || marker == 0xC9;
  }

  /// Returns whether the picture is lossless (T.81, annex H). It has no coefficients, so it cannot
  /// be decoded at a reduced size.
  public boolean isLossless() {
    return marker >= 0xC0 && marker != 0xC4 && (marker & 3) == 3;
  }

  /// Returns whether it has arithmetic codes, which libjpeg reads and nothing in Java does.
  private boolean isArithmetic() {
    return marker == 0xC9 || marker == 0xCA;
  }

  /// Returns whether libvips decodes it: all codings, but only 8 bits.
  public boolean isForLibvips() {
    return precision == 8;
  }

  /// Returns whether the JDK or TwelveMonkeys decode it: more than 8 bits only if it is lossless
  /// and grey.
  public boolean isForJava() {
    return !isArithmetic() && (precision == 8 || (isLossless() && components == 1));
  }

  /// Returns the kind of JPEG in words that complete the sentence "The original is …".
  String kind() {
    String coding = isArithmetic() ? "an arithmetic-coded " : isLossless() ? "a lossless " : "a ";
    String bits = precision == 8 ? "" : String.format(Locale.ROOT, "%d-bit ", precision);
    return coding + bits + "JPEG";
  }

  /// Returns whether the coding is one of the two common ones: baseline or progressive, with
  /// Huffman codes and 8 bits.
  public boolean isCommon() {
    return marker >= 0xC0 && marker <= 0xC2 && precision == 8;
  }
}
