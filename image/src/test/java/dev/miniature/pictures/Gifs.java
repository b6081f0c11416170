package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/// Writes still and animated GIF files.
public final class Gifs {
  private static final String TREE = "javax_imageio_gif_image_1.0";

  private Gifs() {}

  /// What happens to a frame before the next one is shown.
  public enum Disposal {
    /// It stays, and the next is drawn over it.
    KEEP("doNotDispose"),
    /// Its area becomes transparent.
    CLEAR("restoreToBackgroundColor"),
    /// Its area is restored.
    UNDO("restoreToPrevious");

    private final String word;

    Disposal(String word) {
      this.word = word;
    }
  }

  /// A frame of an animation.
  ///
  /// @param image of [Palette#of(BufferedImage)]; the first one is as large as the animation
  /// @param left pixels from the animation's left edge
  /// @param top pixels from the animation's top edge
  /// @param hundredths its duration in hundredths of a second
  public record Frame(BufferedImage image, int left, int top, int hundredths, Disposal disposal) {}

  /// Returns a file with one picture.
  ///
  /// @param image of [Palette#of(BufferedImage)]
  public static byte[] still(BufferedImage image) {
    return Written.by(Written.writer("gif"), image);
  }

  /// Returns an animation that repeats forever.
  public static byte[] animated(List<Frame> frames) {
    ImageWriter writer = Written.writer("gif");
    ImageWriteParam param = writer.getDefaultWriteParam();
    return Written.into(
        writer,
        () -> {
          writer.prepareWriteSequence(null);
          boolean first = true;
          for (Frame frame : frames) {
            IIOMetadata metadata =
                writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(frame.image()), param);
            describe(metadata, frame, first);
            first = false;
            writer.writeToSequence(new IIOImage(frame.image(), null, metadata), param);
          }
          writer.endWriteSequence();
        });
  }

  private static void describe(IIOMetadata metadata, Frame frame, boolean first)
      throws IIOInvalidTreeException {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(TREE);
    IIOMetadataNode place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", String.valueOf(frame.left()));
    place.setAttribute("imageTopPosition", String.valueOf(frame.top()));
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("delayTime", String.valueOf(frame.hundredths()));
    control.setAttribute("disposalMethod", frame.disposal().word);
    if (first) {
      root.appendChild(forEver());
    }
    metadata.setFromTree(TREE, root);
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
  }

  /// Returns Netscape's extension, which all programs support: the number of repeats, 0 for
  /// infinite.
  private static IIOMetadataNode forEver() {
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(loop);
    return extensions;
  }
}
