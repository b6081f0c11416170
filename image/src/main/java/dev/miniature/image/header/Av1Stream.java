package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.TooComplexException;
import java.util.List;

/// Reads the facts of an AV1 stream. A decoder allocates by them, and not by the AVIF file around
/// the stream. It counts the parts (OBUs) and reads the sequence header (AV1 bitstream
/// specification, sections 5.3 and 5.5).
final class Av1Stream {
  /// The maximum number of frames of a still picture: as many as it may have layers. A decoder
  /// decodes all of them, though it shows one.
  static final int MAX_FRAMES = 4;

  /// The maximum number of parts. Still pictures have a few, or one for each of at most 4,096
  /// tiles.
  private static final int MAX_PARTS = 5_000;

  private static final int SEQUENCE_HEADER = 1;
  private static final int FRAME_HEADER = 3;
  private static final int FRAME = 6;

  /// The maximum length of a number in LEB128, in bytes.
  private static final int MAX_LEB128 = 8;

  private Av1SequenceHeader header = Av1SequenceHeader.NONE;
  private int frames;

  private Av1Stream() {}

  /// Reads the stream of a still picture. If it has several headers, the most demanding values
  /// count.
  ///
  /// @param pieces the stream
  /// @throws BrokenImageException if there is no sequence header
  /// @throws TooComplexException if there are more frames than a still picture may have
  static Av1SequenceHeader headerOfStill(List<Bytes> pieces)
      throws BrokenImageException, TooComplexException {
    Av1Stream stream = new Av1Stream();
    stream.walk(joined(pieces));
    if (stream.header.equals(Av1SequenceHeader.NONE)) {
      throw new BrokenImageException("An AV1 stream without a sequence header");
    }
    return stream.header;
  }

  private static Bytes joined(List<Bytes> pieces) throws BrokenImageException {
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    long length = pieces.stream().mapToLong(Bytes::size).sum();
    if (length > pieces.getFirst().whole().length) {
      throw new BrokenImageException("An AV1 stream that is longer than its file");
    }
    byte[] all = new byte[(int) length];
    int at = 0;
    for (Bytes piece : pieces) {
      piece.copy(0, piece.size(), all, at);
      at += piece.size();
    }
    return Bytes.of(all);
  }

  private void walk(Bytes stream) throws BrokenImageException, TooComplexException {
    long at = 0;
    for (int parts = 1; at < stream.size(); parts++) {
      Complexity.atMost("parts of a still", parts, MAX_PARTS);
      int flags = stream.u8(at);
      at += (flags & 4) == 0 ? 1 : 2; // an extension
      long length = stream.size() - at;
      if ((flags & 2) != 0) {
        length = 0;
        int more = 0x80;
        for (int i = 0; i < MAX_LEB128 && (more & 0x80) != 0; i++) {
          more = stream.u8(at++);
          length |= (long) (more & 0x7F) << (7 * i);
        }
      }
      // What a stream lacks at its end is for the decoder to judge.
      judge(flags >> 3 & 15, stream.slice(at, Math.clamp(stream.size() - at, 0, length)));
      at += length;
    }
  }

  private void judge(int type, Bytes content) throws BrokenImageException, TooComplexException {
    switch (type) {
      case SEQUENCE_HEADER -> header = header.and(Av1SequenceHeader.read(content));
      case FRAME_HEADER, FRAME -> Complexity.atMost("frames in a still", ++frames, MAX_FRAMES);
      default -> {}
    }
  }
}
