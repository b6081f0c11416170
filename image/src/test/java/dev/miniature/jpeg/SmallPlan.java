package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.FrameHeader;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;

/// A plan for tests that need any: a whole file of any size becomes twenty pixels wide.
final class SmallPlan {
  private static final int SIZE = 20;

  private SmallPlan() {}

  static JpegPlan of(byte[] bytes) throws MalformedJpegException {
    FrameHeader frame = JpegFile.open(bytes).frame();
    int longest = Math.max(1, Math.max(frame.width(), frame.height()));
    return new JpegPlan(
        span(frame.width(), longest), span(frame.height(), longest), false, true, 80, 0);
  }

  private static Span span(int stored, int longest) {
    int scaled = Math.max(1, stored * SIZE / longest);
    return new Span(stored, false, scaled, 0, scaled, 0, scaled);
  }
}
