package dev.miniature.lambda;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.render.Renderer;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures that make a decoder work like photographs do: broad gradients, edges everywhere, and
/// noise on top. Made by code, so that the zip carries none.
final class PrimingPictures {
  private static final int WIDTH = 1_600;
  private static final int HEIGHT = 1_200;
  private static final Box HALF = Box.of(WIDTH / 2, HEIGHT / 2);
  private static final Bounds PLENTY =
      new Bounds(WIDTH * HEIGHT, 1, Integer.MAX_VALUE, Deadline.in(Duration.ofDays(1)));

  private PrimingPictures() {}

  /// The same scene as a JPEG, the format of photographs, and half as large in every other format
  /// that `renderer` writes, since some take seconds to write more; by file name.
  static Map<String, byte[]> by(Renderer renderer)
      throws IOException, ImageException, DeadlinePassedException {
    byte[] photo = jpeg(scene());
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    for (ImageFormat format : renderer.writes()) {
      Recipe recipe = Recipe.inside(HALF).withFormat(format);
      byte[] picture = renderer.render(photo, renderer.header(photo), recipe, PLENTY).bytes();
      pictures.put("photo." + format.extension(), picture);
    }
    pictures.put("photo.jpg", photo);
    return pictures;
  }

  private static BufferedImage scene() {
    BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = scene.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.CYAN, WIDTH, HEIGHT, Color.ORANGE));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    Random random = new Random(1);
    for (int i = 0; i < 400; i++) {
      pen.setColor(new Color(random.nextInt(1 << 24)));
      pen.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), 5 + i / 4, 5 + i / 5);
    }
    pen.dispose();
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      scene.setRGB(x, y, scene.getRGB(x, y) ^ (random.nextInt(8) * 0x010101));
    }
    return scene;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "jpeg", bytes)) {
      throw new IOException("This JDK cannot write JPEG");
    }
    return bytes.toByteArray();
  }
}
