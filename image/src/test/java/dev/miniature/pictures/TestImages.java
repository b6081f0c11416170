package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the folder `test-images`. The folder's `README.md` describes the purpose of each file.
public final class TestImages {
  private TestImages() {}

  /// Writes all files, and keeps others.
  ///
  /// @param args the folder
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (Map.Entry<String, byte[]> file : all().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /// Returns all files by their paths within the folder.
  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    photos(files);
    colours(files);
    orientations(files);
    drawings(files);
    formats(files);
    return files;
  }

  private static void photos(Map<String, byte[]> files) {
    BufferedImage photo = Scenes.clear(1200, 800);
    files.put("photo.png", Pngs.encode(photo));
    files.put("progressive.jpg", Jpegs.encode(photo, 88, true, Jpegs.Sampling.QUARTER));
    files.put("scene.jpg", Jpegs.encode(Scenes.photo(1801, 1201), 88));
    files.put("big.jpg", Jpegs.encode(Scenes.photo(4000, 3000), 84));
  }

  private static void colours(Map<String, byte[]> files) {
    BufferedImage scene = Scenes.clear(900, 600);
    files.put("grey.jpg", Jpegs.grey(scene, 88));
    files.put("cmyk.jpg", CmykJpegs.cmyk(scene, 88));
    files.put("ycck.jpg", CmykJpegs.ycck(Scenes.clear(301, 201), 88));
    files.put("display-p3.jpg", inSpace(scene, RgbSpace.DISPLAY_P3));
    files.put("adobe-rgb.jpg", inSpace(scene, RgbSpace.ADOBE_RGB));
    files.put("gradient-16bit.png", Pngs.encode(Deep.rgb(320, 200)));
    files.put("palette.png", Pngs.encode(Palette.of(Scenes.clear(480, 320))));
  }

  private static byte[] inSpace(BufferedImage scene, RgbSpace space) {
    byte[] jpeg = Jpegs.encode(space.fromSrgb(scene), 88, false, Jpegs.Sampling.FULL);
    return JpegSegments.withProfile(jpeg, space.profile());
  }

  private static void orientations(Map<String, byte[]> files) {
    BufferedImage upright = Turned.upright(480, 320);
    for (int exif = 1; exif <= 8; exif++) {
      byte[] jpeg = Jpegs.encode(Turned.stored(upright, exif), 90);
      files.put("orientation-" + exif + ".jpg", JpegSegments.withOrientation(jpeg, exif));
    }
  }

  private static void drawings(Map<String, byte[]> files) {
    files.put("logo.png", Pngs.encode(Drawings.logo(512)));
    files.put("animated.gif", Gifs.animated(Drawings.ball(240, 14)));
    files.put("Ferien 2024/Übung [1] + größe.png", Pngs.interlaced(Turned.upright(360, 240)));
  }

  private static void formats(Map<String, byte[]> files) {
    BufferedImage small = Scenes.clear(240, 160);
    files.put("formats/photo.webp", WebP.lossless(small));
    files.put("formats/photo.tif", Exotics.tiff(small));
    files.put("formats/photo.bmp", Exotics.bmp(small));
    files.put("formats/photo.psd", Exotics.psd(small));
    files.put("formats/photo.tga", Exotics.tga(small));
    files.put("formats/photo.pcx", Pcx.encode(small));
    files.put("formats/photo.ppm", Exotics.ppm(small));
    files.put("formats/logo.icns", Exotics.icns(Drawings.logo(128)));
  }
}
