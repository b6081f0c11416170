package dev.miniature.bench.quality;

/// A picture in floating point: rows of pixels, each with the same number of channels, 0 to 255.
///
/// The array is not copied.
public final class Pixels {
  private final int width;
  private final int height;
  private final int channels;
  private final float[] samples;

  /// Creates a picture from these samples, row by row and without gaps.
  Pixels(int width, int height, int channels, float[] samples) {
    if (samples.length != width * height * channels) {
      throw new IllegalArgumentException("The samples do not fill the picture");
    }
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.samples = samples;
  }

  /// Creates a picture from 8-bit samples in RGB or RGBA. Colours are multiplied by their alpha, so
  /// that invisible colours do not count.
  public static Pixels of(byte[] bytes, int width, int height, int channels) {
    float[] samples = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      samples[i] = bytes[i] & 0xFF;
    }
    if (channels == 4) {
      for (int i = 0; i < samples.length; i += 4) {
        float alpha = samples[i + 3] / 255;
        samples[i] *= alpha;
        samples[i + 1] *= alpha;
        samples[i + 2] *= alpha;
      }
    }
    return new Pixels(width, height, channels, samples);
  }

  /// Returns the width in pixels.
  public int width() {
    return width;
  }

  /// Returns the height in pixels.
  public int height() {
    return height;
  }

  /// Returns the number of samples per pixel.
  public int channels() {
    return channels;
  }

  /// Returns the sample at this index of the array.
  float sample(int index) {
    return samples[index];
  }

  /// Returns the samples in 8 bits.
  public byte[] bytes() {
    byte[] bytes = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(samples[i]), 0, 255);
    }
    return bytes;
  }

  float at(int x, int y, int channel) {
    return samples[(y * width + x) * channels + channel];
  }

  /// Returns the picture in RGB, flattened on white and rounded to 8 bits, as a screen would show
  /// it.
  public Pixels shown() {
    float[] shown = new float[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      float white = channels == 4 ? 255 - samples[i * channels + 3] : 0;
      for (int channel = 0; channel < 3; channel++) {
        float value = samples[i * channels + Math.min(channel, channels - 1)] + white;
        shown[i * 3 + channel] = Math.clamp(Math.round(value), 0, 255);
      }
    }
    return new Pixels(width, height, 3, shown);
  }
}
