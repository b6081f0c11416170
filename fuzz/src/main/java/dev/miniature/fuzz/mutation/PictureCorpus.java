package dev.miniature.fuzz.mutation;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.jpeg.corpus.Corpus;
import dev.miniature.jpeg.corpus.GeneratedJpeg;
import dev.miniature.pictures.CmykJpegs;
import dev.miniature.pictures.Deep;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.GainMapJpegs;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Palette;
import dev.miniature.pictures.Pcx;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import dev.miniature.pictures.WebP;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes `fuzz/corpus/pictures`: small pictures in every format and kind that is read. It needs
/// libvips, which writes some of them.
final class PictureCorpus {
  /// One in this number of the JPEG core's test files, which are 400 in total, is used.
  private static final int EVERY = 12;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final BufferedImage scene = Scenes.clear(31, 22);
  private final BufferedImage logo = Drawings.logo(24);

  private PictureCorpus() {}

  static void main(String[] arguments) throws Exception {
    PictureCorpus corpus = new PictureCorpus();
    corpus.jpegs();
    corpus.pngs();
    corpus.others();
    corpus.drawings();
    corpus.byLibvips();
    for (Map.Entry<String, byte[]> file : corpus.files.entrySet()) {
      Path path = Path.of(arguments[0]).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private void jpegs() {
    List<GeneratedJpeg> all = Corpus.all().toList();
    for (int i = 0; i < all.size(); i += EVERY) {
      files.put(String.format(Locale.ROOT, "jpeg/generated-%03d.jpg", i), all.get(i).file());
    }
    files.put("jpeg/cmyk.jpg", CmykJpegs.cmyk(scene, 80));
    files.put("jpeg/ycck.jpg", CmykJpegs.ycck(scene, 80));
    files.put("jpeg/grey.jpg", Jpegs.grey(scene, 80));
    files.put("jpeg/turned.jpg", JpegSegments.withOrientation(Jpegs.encode(scene, 80), 6));
    byte[] map = Jpegs.grey(Scenes.clear(16, 11), 80);
    files.put("jpeg/gain-map.jpg", GainMapJpegs.phone(Jpegs.encode(scene, 80), map));
    files.put("jpeg/gain-map-xmp.jpg", GainMapJpegs.first(Jpegs.encode(scene, 80), map));
    files.put("jpeg/progressive.jpg", Jpegs.encode(scene, 80, true, Jpegs.Sampling.HALF));
  }

  private void pngs() {
    files.put("png/rgb.png", Pngs.encode(scene));
    files.put("png/rgba.png", Pngs.encode(logo));
    files.put("png/rgba-interlaced.png", Pngs.interlaced(logo));
    files.put("png/palette.png", Pngs.encode(Palette.of(scene)));
    files.put("png/palette-interlaced.png", Pngs.interlaced(Palette.of(scene)));
    files.put("png/rgb16.png", Pngs.encode(Deep.rgb(13, 9)));
    files.put("png/rgba16-interlaced.png", Pngs.interlaced(Deep.rgba(13, 9)));
    files.put("png/grey16.png", Pngs.encode(Deep.grey(13, 9)));
    files.put("png/turned.png", PngChunks.withOrientation(Pngs.encode(scene), 5));
    files.put("png/text.png", PngChunks.with(Pngs.encode(logo), "zTXt", new byte[] {65, 0, 0}));
  }

  private void others() {
    BufferedImage palette = Palette.of(scene);
    files.put("gif/still.gif", Gifs.still(palette));
    files.put("gif/animated.gif", Gifs.animated(Drawings.ball(20, 4)));
    files.put("webp/lossless.webp", WebP.lossless(Scenes.clear(16, 11)));
    files.put("webp/lossless-alpha.webp", WebP.lossless(Drawings.logo(16)));
    files.put("tiff/rgb.tif", Exotics.tiff(scene));
    files.put("tiff/rgba.tif", Exotics.tiff(logo));
    files.put("tiff/palette.tif", Exotics.tiff(palette));
    files.put("tiff/rgb16.tif", Exotics.tiff(Deep.rgb(13, 9)));
    files.put("bmp/rgb.bmp", Exotics.bmp(scene));
    files.put("bmp/palette.bmp", Exotics.bmp(palette));
    files.put("psd/rgb.psd", Exotics.psd(scene));
    files.put("tga/rgb.tga", Exotics.tga(scene));
    files.put("tga/rgba.tga", Exotics.tga(logo));
    files.put("pcx/rgb.pcx", Pcx.encode(scene));
    files.put("pnm/rgb.ppm", Exotics.ppm(scene));
    files.put("pnm/grey.pgm", Exotics.pgm(scene));
    files.put("icns/logo.icns", Exotics.icns(Drawings.logo(128)));
  }

  private void drawings() {
    files.put(
        "svg/shapes.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="31" height="22" viewBox="0 0 310 220">
        <defs><g id="a"><rect x="10" y="5" width="90" height="80" rx="9"/></g>
        <linearGradient id="b"><stop offset="10%"/><stop offset="90%" stop-color="#fff"/></linearGradient>
        <filter id="f"><feGaussianBlur stdDeviation="3"/></filter>
        <pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><path d="M0 0L9 9"/></pattern></defs>
        <use href="#a" transform="rotate(15 20 20) scale(2)" fill="url(#b)"/>
        <circle cx="200" cy="100" r="80" fill="url(#p)" filter="url(#f)" opacity="0.5"/>
        <text x="9" y="99" font-size="40">Text</text></svg>
        """
            .getBytes(StandardCharsets.UTF_8));
  }

  private void byLibvips() throws Exception {
    files.put("webp/lossy.webp", written(Pngs.encode(scene), ImageFormat.WEBP));
    files.put("webp/lossy-alpha.webp", written(Pngs.encode(logo), ImageFormat.WEBP));
    files.put("webp/animated.webp", written(Gifs.animated(Drawings.ball(20, 4)), ImageFormat.WEBP));
    files.put("avif/rgb.avif", written(Pngs.encode(scene), ImageFormat.AVIF));
    files.put("avif/rgba.avif", written(Pngs.encode(logo), ImageFormat.AVIF));
    files.put("avif/tiny.avif", written(Pngs.encode(Scenes.clear(3, 2)), ImageFormat.AVIF));
    files.put("gif/dithered.gif", written(Pngs.encode(logo), ImageFormat.GIF));
  }

  private static byte[] written(byte[] original, ImageFormat format) throws Exception {
    Renderer renderer = Renderer.with(Decoders.usual(), Engine.VIPS);
    Bounds bounds = new Bounds(1_000_000, 100, 1_000_000, Deadline.in(Duration.ofSeconds(20)));
    Recipe recipe = Recipe.inside(Box.of(64, 64)).withFormat(format);
    return renderer
        .render(
            OriginalBytes.of(original), renderer.header(OriginalBytes.of(original)), recipe, bounds)
        .bytes();
  }
}
