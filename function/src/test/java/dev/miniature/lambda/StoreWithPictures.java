package dev.miniature.lambda;

import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import dev.miniature.s3.LoopbackS3;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/// A signing S3 server with the pictures for the black-box tests.
final class StoreWithPictures {
  private StoreWithPictures() {}

  static LoopbackS3 open() throws Exception {
    LoopbackS3 store = LoopbackS3.inMemory();
    byte[] photo = Jpegs.encode(Scenes.photo(1_600, 1_200), 85);
    store.put("photo.jpg", photo);
    store.put("Ferien 2024/Größe [1]+.jpg", photo);
    store.put("noise.png", png(noise(1_200, 1_500)));
    store.put("text.jpg", "no picture at all".getBytes(StandardCharsets.UTF_8));
    store.put("broken.jpg", Arrays.copyOf(photo, photo.length / 3));
    store.put("empty.jpg", new byte[0]);
    store.warmUp("photo.jpg");
    return store;
  }

  /// Draws a picture that no format can compress: 5.4 MB as PNG.
  private static BufferedImage noise(int width, int height) {
    BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = new Random(1).ints((long) width * height).toArray();
    noise.setRGB(0, 0, width, height, pixels, 0, width);
    return noise;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
