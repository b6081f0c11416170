package dev.miniature.image.subject;

import dev.miniature.image.Gravity;
import dev.miniature.image.pipeline.Raster;
import java.util.List;

/// Determines where a crop should be centred so that it keeps the subject of a picture.
public final class Subject {
  /// The maximum side of the analysed picture, in pixels: the input size of [BlazeFace].
  public static final int MAX_SIDE = BlazeFace.SIDE;

  private static final double MIDDLE = 0.5;

  /// The margin around a face's box, as a share of the box: hair and ears are outside of it.
  private static final double HAIR = 0.3;

  private Subject() {}

  /// Returns the centre of the best crop.
  ///
  /// @param picture the upright picture, at most [#MAX_SIDE] pixels on each side
  /// @param sought what has to stay visible
  /// @param across the share of the width that is kept, above 0 and at most 1
  /// @param down the share of the height that is kept, above 0 and at most 1
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
        across < 1 ? BestWindow.middle(map.columns(), across) : MIDDLE,
        down < 1 ? BestWindow.middle(map.rows(), down) : MIDDLE);
  }

  /// Keeps as many faces as fit. A large face covers more rows and columns, so it counts more.
  private static Point ofFaces(List<Face> faces, double across, double down) {
    float[] columns = new float[MAX_SIDE];
    float[] rows = new float[MAX_SIDE];
    for (Face face : faces) {
      float weight = (float) face.likelihood();
      add(face.left(), face.width(), weight, columns);
      add(face.top(), face.height(), weight, rows);
    }
    return new Point(
        across < 1 ? BestWindow.middle(columns, across) : MIDDLE,
        down < 1 ? BestWindow.middle(rows, down) : MIDDLE);
  }

  /// Adds a face's weight to the rows or columns that it covers, including [#HAIR]. The network's
  /// box reaches only from the brows to the chin.
  private static void add(double start, double length, float weight, float[] sums) {
    int from = (int) Math.floor((start - HAIR * length) * sums.length);
    int to = (int) Math.ceil((start + (1 + HAIR) * length) * sums.length);
    for (int i = Math.max(0, from); i < Math.min(sums.length, to); i++) {
      sums[i] += weight;
    }
  }

  /// A point in a picture.
  ///
  /// @param x the distance from the left edge, as a share of the width, 0–1
  /// @param y the distance from the top edge, as a share of the height, 0–1
  public record Point(double x, double y) {}
}
