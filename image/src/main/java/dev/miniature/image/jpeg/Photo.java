package dev.miniature.image.jpeg;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A generated picture that costs a decoder as much as a photograph: broad gradients, many edges,
/// and noise. Nothing has to be shipped for it.
public final class Photo {
  private final BufferedImage scene;

  /// Draws a picture of this size in pixels.
  public Photo(int width, int height) {
    this.scene = scene(width, height);
  }

  /// Returns it as a sequential JPEG, as cameras write it.
  ///
  /// @throws IOException if the JDK cannot write it
  public byte[] sequential() throws IOException {
    return jpeg(ImageWriteParam.MODE_DISABLED);
  }

  /// Returns it as a progressive JPEG.
  ///
  /// @throws IOException if the JDK cannot write it
  byte[] progressive() throws IOException {
    return jpeg(ImageWriteParam.MODE_DEFAULT);
  }

  private static BufferedImage scene(int width, int height) {
    BufferedImage scene = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = scene.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.CYAN, width, height, Color.ORANGE));
    pen.fillRect(0, 0, width, height);
    Random random = new Random(1);
    for (int i = 0; i < 400; i++) {
      pen.setColor(new Color(random.nextInt(1 << 24)));
      pen.fillOval(random.nextInt(width), random.nextInt(height), 5 + i / 4, 5 + i / 5);
    }
    pen.dispose();
    int[] pixels = ((DataBufferInt) scene.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] ^= random.nextInt(8) * 0x010101;
    }
    return scene;
  }

  private byte[] jpeg(int progressiveMode) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(progressiveMode);
      writer.setOutput(out);
      writer.write(null, new IIOImage(scene, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
