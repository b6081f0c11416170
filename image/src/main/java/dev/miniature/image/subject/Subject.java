package dev.miniature.image.subject;

import dev.miniature.image.Gravity;
import dev.miniature.image.pipeline.Raster;
import java.util.List;

/// What a picture shows, as far as it takes to keep it in sight.
public final class Subject {
  /// The longest side of a picture that is looked at, in pixels: what [BlazeFace] takes.
  public static final int MAX_SIDE = BlazeFace.SIDE;

  private static final double MIDDLE = 0.5;

  /// How much of a face lies beside its box, on each side.
  private static final double HAIR = 0.3;

  private Subject() {}

  /// Where the middle of what is kept should be.
  ///
  /// @param picture upright, at most [#MAX_SIDE] pixels wide and high
  /// @param sought what has to stay in sight
  /// @param across how much of its width is kept, above 0 and up to 1
  /// @param down how much of its height is kept
  public static Point of(Raster picture, Gravity.Content sought, double across, double down) {
    return switch (sought) {
      case SMART -> salient(picture, across, down);
      case FACES -> {
        List<Face> faces = FaceDetector.faces(picture);
        yield faces.isEmpty() ? salient(picture, across, down) : ofFaces(faces, across, down);
      }
    };
  }

  private static Point salient(Raster picture, double across, double down) {
    SaliencyMap map = SaliencyMap.of(Planes.of(picture));
    return new Point(
        across < 1 ? BestStretch.middle(map.columns(), across) : MIDDLE,
        down < 1 ? BestStretch.middle(map.rows(), down) : MIDDLE);
  }

  /// As many faces as there is room for; large ones before small ones.
  private static Point ofFaces(List<Face> faces, double across, double down) {
    float[] columns = new float[MAX_SIDE];
    float[] rows = new float[MAX_SIDE];
    for (Face face : faces) {
      float weight = (float) face.likelihood();
      add(face.left(), face.width(), weight, columns);
      add(face.top(), face.height(), weight, rows);
    }
    return new Point(
        across < 1 ? BestStretch.middle(columns, across) : MIDDLE,
        down < 1 ? BestStretch.middle(rows, down) : MIDDLE);
  }

  /// A box reaches from brows to chin, and hair and ears belong to a face as well.
  private static void add(double start, double length, float weight, float[] sums) {
    int from = (int) Math.floor((start - HAIR * length) * sums.length);
    int to = (int) Math.ceil((start + (1 + HAIR) * length) * sums.length);
    for (int i = Math.max(0, from); i < Math.min(sums.length, to); i++) {
      sums[i] += weight;
    }
  }

  /// A point of a picture.
  ///
  /// @param x from the left edge, of the width, 0–1
  /// @param y from the top edge, of the height, 0–1
  public record Point(double x, double y) {}
}
