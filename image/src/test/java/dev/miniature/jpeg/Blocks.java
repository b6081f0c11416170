package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.CollectedPlane;
import dev.miniature.jpeg.read.Component;
import dev.miniature.jpeg.read.DecodeRegion;
import dev.miniature.jpeg.read.FrameHeader;
import dev.miniature.jpeg.read.JpegDecoder;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.StoppedException;
import java.util.ArrayList;
import java.util.List;

/// A rectangle of blocks to decode at some scale.
///
/// @param scale samples per side of a block
record Blocks(int scale, int firstColumn, int endColumn, int firstRow, int endRow) {

  /// Returns all blocks of a component.
  static Blocks all(FrameHeader frame, Component component, int scale) {
    return new Blocks(scale, 0, frame.blockColumns(component), 0, frame.blockRows(component));
  }

  /// Decodes every component of a file completely.
  static List<CollectedPlane> decodeAll(byte[] bytes, int scale)
      throws MalformedJpegException, StoppedException {
    JpegFile file = JpegFile.open(bytes);
    FrameHeader frame = file.frame();
    return decode(
        file, frame.components().stream().map(each -> Blocks.all(frame, each, scale)).toList());
  }

  /// Decodes these blocks, one rectangle for each component.
  static List<CollectedPlane> decode(JpegFile file, List<Blocks> parts)
      throws MalformedJpegException, StoppedException {
    List<CollectedPlane> planes = parts.stream().map(Blocks::plane).toList();
    List<DecodeRegion> wanted = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      wanted.add(parts.get(i).wanted(planes.get(i)));
    }
    new JpegDecoder().decode(file, wanted, () -> false);
    return planes;
  }

  private CollectedPlane plane() {
    return new CollectedPlane(
        scale, firstColumn, endColumn - firstColumn, firstRow, endRow - firstRow);
  }

  private DecodeRegion wanted(CollectedPlane plane) {
    return new DecodeRegion(scale, firstColumn, endColumn, firstRow, endRow, plane.window());
  }
}
