package dev.miniature.jpeg.gainmap;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.DoubleStream;

/// How a gain map makes a brighter picture of another one (ISO 21496-1:2025). Gains and headrooms
/// are binary logarithms: 1 is twice as bright.
///
/// @param channels one for all colours, or those of red, green and blue
/// @param baseHeadroom the brightest display, above white, for which the base picture is right
/// @param alternateHeadroom the display from which on the whole gain is applied
public record GainMapMetadata(
    List<Channel> channels, double baseHeadroom, double alternateHeadroom) {
  /// The largest gain: the brightest PQ signal is 5.6 stops above white (BT.2408), and cameras stay
  /// below that.
  private static final double MAX_STOPS = 16;

  private static final double MIN_GAMMA = 0.01;
  private static final double MAX_GAMMA = 100;

  /// The least distance of the headrooms, which divides in the formula. Files have half a stop and
  /// more.
  private static final double MIN_DISTANCE = 0.001;

  /// What is said of one colour.
  ///
  /// @param min the gain of the map's value 0
  /// @param max the gain of its highest value
  /// @param gamma the exponent with which the values were stored
  /// @param baseOffset what is added to the base picture before it is multiplied, 0–1
  /// @param alternateOffset what is subtracted from the product, 0–1
  public record Channel(
      double min, double max, double gamma, double baseOffset, double alternateOffset) {}

  /// Copies the list, and keeps one channel if all are equal.
  ///
  /// @throws IllegalArgumentException if a number is outside its range
  public GainMapMetadata {
    if (channels.size() != 1 && channels.size() != 3) {
      throw new IllegalArgumentException("number of channels");
    }
    for (Channel channel : channels) {
      check(channel);
    }
    if (!isWithin(0, MAX_STOPS, baseHeadroom, alternateHeadroom)) {
      throw new IllegalArgumentException("headroom out of range");
    }
    if (alternateHeadroom - baseHeadroom < MIN_DISTANCE) {
      throw new IllegalArgumentException("base picture is HDR");
    }
    channels =
        new HashSet<>(channels).size() == 1 ? List.of(channels.getFirst()) : List.copyOf(channels);
  }

  /// Returns the metadata of values from a file.
  ///
  /// @throws UnusableGainMapException if one is outside its range
  static GainMapMetadata of(List<Channel> channels, double baseHeadroom, double alternateHeadroom)
      throws UnusableGainMapException {
    try {
      return new GainMapMetadata(channels, baseHeadroom, alternateHeadroom);
    } catch (IllegalArgumentException outside) {
      throw new UnusableGainMapException(String.valueOf(outside.getMessage()), outside);
    }
  }

  /// Returns the channel of each colour, three in all.
  public List<Channel> rgb() {
    return channels.size() == 1 ? Collections.nCopies(3, channels.getFirst()) : channels;
  }

  private static void check(Channel channel) {
    if (!isWithin(-MAX_STOPS, MAX_STOPS, channel.min(), channel.max())
        || channel.min() > channel.max()) {
      throw new IllegalArgumentException("gain out of range");
    }
    if (!isWithin(MIN_GAMMA, MAX_GAMMA, channel.gamma())) {
      throw new IllegalArgumentException("gamma out of range");
    }
    if (!isWithin(0, 1, channel.baseOffset(), channel.alternateOffset())) {
      throw new IllegalArgumentException("offset out of range");
    }
  }

  /// Returns whether all values are numbers of a range.
  private static boolean isWithin(double least, double most, double... values) {
    return DoubleStream.of(values).allMatch(value -> value >= least && value <= most);
  }
}
