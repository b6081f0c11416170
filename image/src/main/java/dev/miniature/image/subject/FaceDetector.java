package dev.miniature.image.subject;

import dev.miniature.image.pipeline.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Finds faces with [BlazeFace]. Its weights (229 kB) are loaded on first use.
final class FaceDetector {
  private static final String WEIGHTS = "face_detection_short_range.tflite";

  /// The minimum likelihood. Faces in test portraits scored at least 0.9, and a dahlia 0.55.
  private static final double MIN_LIKELIHOOD = 0.6;

  /// The overlap from which two boxes count as one face.
  private static final double MAX_OVERLAP = 0.3;

  /// The numbers per box: its centre, its size, and six facial landmarks, which are not used.
  private static final int NUMBERS_PER_BOX = 16;

  private FaceDetector() {}

  /// Returns the faces in a picture of at most 128×128 pixels, the most likely first.
  static List<Face> faces(Raster picture) {
    int left = (BlazeFace.SIDE - picture.size().width()) / 2;
    int top = (BlazeFace.SIDE - picture.size().height()) / 2;
    BlazeFace.Predictions predictions = Network.BLAZE_FACE.predict(letterboxed(picture, left, top));
    List<Face> likely = new ArrayList<>();
    collect(predictions.fine(), predictions.fineBoxes(), likely);
    collect(predictions.coarse(), predictions.coarseBoxes(), likely);
    likely.sort(Comparator.comparingDouble(Face::likelihood).reversed());
    List<Face> faces = new ArrayList<>();
    for (Face face : likely) {
      if (faces.stream().allMatch(other -> other.intersectionOverUnion(face) < MAX_OVERLAP)) {
        faces.add(face);
      }
    }
    return faces.stream().map(face -> inPicture(face, picture, left, top)).toList();
  }

  /// Returns the picture centred on a black square, with samples from -1 to 1.
  private static FeatureMap letterboxed(Raster picture, int left, int top) {
    FeatureMap square = new FeatureMap(BlazeFace.SIDE, 3, 2);
    int channels = picture.format().channels();
    boolean grey = picture.format().isGrey();
    byte[] samples = picture.samples();
    for (int channel = 0; channel < 3; channel++) {
      float[] plane = square.channels[channel];
      for (int y = 0; y < square.side; y++) {
        Arrays.fill(plane, square.at(0, y), square.at(square.side, y), -1);
      }
      for (int y = 0; y < picture.size().height(); y++) {
        int from = y * picture.rowLength() + (grey ? 0 : channel);
        int to = square.at(left, top + y);
        for (int x = 0; x < picture.size().width(); x++) {
          plane[to + x] = (samples[from + x * channels] & 0xFF) / 127.5f - 1;
        }
      }
    }
    return square;
  }

  private static void collect(FeatureMap scores, FeatureMap boxes, List<Face> found) {
    for (int guess = 0; guess < scores.channels.length; guess++) {
      for (int y = 0; y < scores.side; y++) {
        for (int x = 0; x < scores.side; x++) {
          int at = scores.at(x, y);
          double likelihood = 1 / (1 + Math.exp(-scores.channels[guess][at]));
          if (likelihood > MIN_LIKELIHOOD) {
            found.add(face(boxes, guess * NUMBERS_PER_BOX, at, x, y, likelihood));
          }
        }
      }
    }
  }

  /// Returns a box. Its numbers are pixels of the square; the centre is relative to its grid cell.
  private static Face face(FeatureMap boxes, int first, int at, int x, int y, double likelihood) {
    double middleX = (x + 0.5) / boxes.side + boxes.channels[first][at] / BlazeFace.SIDE;
    double middleY = (y + 0.5) / boxes.side + boxes.channels[first + 1][at] / BlazeFace.SIDE;
    double width = boxes.channels[first + 2][at] / BlazeFace.SIDE;
    double height = boxes.channels[first + 3][at] / BlazeFace.SIDE;
    return new Face(middleX - width / 2, middleY - height / 2, width, height, likelihood);
  }

  private static Face inPicture(Face face, Raster picture, int left, int top) {
    double across = (double) BlazeFace.SIDE / picture.size().width();
    double down = (double) BlazeFace.SIDE / picture.size().height();
    return new Face(
        (face.left() - (double) left / BlazeFace.SIDE) * across,
        (face.top() - (double) top / BlazeFace.SIDE) * down,
        face.width() * across,
        face.height() * down,
        face.likelihood());
  }

  /// Holds the network, which the JVM creates on first use.
  private static final class Network {
    static final BlazeFace BLAZE_FACE = new BlazeFace(weights());

    private static byte[] weights() {
      try (InputStream in = FaceDetector.class.getResourceAsStream(WEIGHTS)) {
        return Objects.requireNonNull(in, WEIGHTS).readAllBytes();
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    }
  }
}
