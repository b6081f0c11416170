package dev.miniature.jpeg.gainmap;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The binary form of [GainMapMetadata] (ISO 21496-1:2025, annex C), in an APP2 segment of the map.
/// The picture itself has such a segment too, with only the version.
final class IsoMetadata {
  /// The beginning of the segment.
  static final String NAME = "urn:iso:std:iso:ts:21496:-1\0";

  private static final int HAS_THREE_CHANNELS = 0x80;
  private static final int USES_BASE_COLOURS = 0x40;

  /// Two flags of libultrahdr's, from drafts of the standard.
  private static final int IS_BACKWARD = 0x04;

  private static final int HAS_COMMON_DENOMINATOR = 0x08;

  /// The denominator of all fractions that are written: 1/64, the usual offset, is exact.
  private static final int DENOMINATOR = 1_000_000;

  private static final int VERSION_BYTES = 4;
  private static final int FRACTION_BYTES = 8;
  private static final int FRACTIONS_PER_CHANNEL = 5;

  private IsoMetadata() {}

  /// Reads the content of a segment after its name.
  ///
  /// @throws UnusableGainMapException if it is cut off, has values out of range, or needs a newer
  ///   reader
  static GainMapMetadata read(ByteBuffer content) throws UnusableGainMapException {
    try {
      if (content.getShort() != 0) {
        throw new UnusableGainMapException("version of its metadata");
      }
      content.getShort();
      int flags = content.get();
      if ((flags & IS_BACKWARD) != 0) {
        throw new UnusableGainMapException("base picture is HDR");
      }
      if ((flags & USES_BASE_COLOURS) == 0) {
        throw new UnusableGainMapException("colours of its own");
      }
      return read(flags, content);
    } catch (BufferUnderflowException cutOff) {
      throw new UnusableGainMapException("metadata cut off", cutOff);
    }
  }

  private static GainMapMetadata read(int flags, ByteBuffer content)
      throws UnusableGainMapException {
    boolean isCommon = (flags & HAS_COMMON_DENOMINATOR) != 0;
    long common = isCommon ? unsigned(content) : 0;
    double baseHeadroom = fraction(unsigned(content), common, isCommon, content);
    double alternateHeadroom = fraction(unsigned(content), common, isCommon, content);
    int count = (flags & HAS_THREE_CHANNELS) != 0 ? 3 : 1;
    List<GainMapMetadata.Channel> channels = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      channels.add(
          new GainMapMetadata.Channel(
              fraction(content.getInt(), common, isCommon, content),
              fraction(content.getInt(), common, isCommon, content),
              fraction(unsigned(content), common, isCommon, content),
              fraction(content.getInt(), common, isCommon, content),
              fraction(content.getInt(), common, isCommon, content)));
    }
    return GainMapMetadata.of(channels, baseHeadroom, alternateHeadroom);
  }

  private static double fraction(long numerator, long common, boolean isCommon, ByteBuffer content)
      throws UnusableGainMapException {
    long denominator = isCommon ? common : unsigned(content);
    if (denominator == 0) {
      throw new UnusableGainMapException("division by zero");
    }
    return (double) numerator / denominator;
  }

  private static long unsigned(ByteBuffer content) {
    return Integer.toUnsignedLong(content.getInt());
  }

  /// Returns the content of the map's segment after its name.
  static byte[] write(GainMapMetadata metadata) {
    List<GainMapMetadata.Channel> channels = metadata.channels();
    int fractions = 2 + FRACTIONS_PER_CHANNEL * channels.size();
    ByteBuffer content = ByteBuffer.allocate(VERSION_BYTES + 1 + FRACTION_BYTES * fractions);
    content.putInt(0);
    content.put((byte) (USES_BASE_COLOURS | (channels.size() == 3 ? HAS_THREE_CHANNELS : 0)));
    put(metadata.baseHeadroom(), content);
    put(metadata.alternateHeadroom(), content);
    for (GainMapMetadata.Channel channel : channels) {
      put(channel.min(), content);
      put(channel.max(), content);
      put(channel.gamma(), content);
      put(channel.baseOffset(), content);
      put(channel.alternateOffset(), content);
    }
    return content.array();
  }

  private static void put(double value, ByteBuffer content) {
    content.putInt(Math.toIntExact(Math.round(value * DENOMINATOR)));
    content.putInt(DENOMINATOR);
  }

  /// Returns the content of the picture's segment after its name.
  static byte[] version() {
    return new byte[VERSION_BYTES];
  }
}
