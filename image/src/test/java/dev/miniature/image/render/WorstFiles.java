package dev.miniature.image.render;

import dev.miniature.image.Box;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Avifs;
import dev.miniature.pictures.Bmps;
import dev.miniature.pictures.ComposedAvif;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.FlatGif;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.JpegTiffs;
import dev.miniature.pictures.PngEnds;
import dev.miniature.pictures.Tiffs;
import dev.miniature.pictures.Tiffs.Numbers;
import dev.miniature.pictures.Tiffs.Piece;
import dev.miniature.pictures.WebP;
import dev.miniature.vips.Interpretation;
import dev.miniature.vips.VipsException;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// For each format and depth the file that takes most memory for its pixels, at 100 to 400 MB. Most
/// are of one colour, so they are small; where noise is worse, they are of noise.
final class WorstFiles {
  private static final Recipe TINY = Recipe.inside(Box.of(64, 64)).withFormat(ImageFormat.AVIF);

  private final Path folder;
  private final List<String> cases = new ArrayList<>();

  private WorstFiles(Path folder) {
    this.folder = folder;
    Renderer.with(Decoders.usual(), Engine.VIPS);
  }

  /// For libvips, as [MemoryProbe] takes them.
  static List<String> forVips(Path folder) throws IOException, VipsException {
    WorstFiles files = new WorstFiles(folder);
    files.jpegs();
    files.pngs();
    files.mended();
    files.webps();
    files.avifs();
    files.drawings();
    files.tiffs();
    files.gifs();
    files.written();
    return files.cases;
  }

  /// For Java2D.
  static List<String> forJava2d(Path folder) throws IOException, VipsException {
    WorstFiles files = new WorstFiles(folder);
    files.flat("progressive.jpg", 5_000, 5_000, 3, 8, "[interlace,subsample_mode=off]", "300:png");
    files.flat("interlaced.png", 4_000, 4_000, 4, 16, "[interlace]", "300:jpg");
    files.keep("still.gif", FlatGif.of(5_000, 5_000, 1), "300:jpg");
    files.flat("lossy.webp", 3_000, 3_000, 4, 8, "[effort=0]", "300:jpg");
    Piece rows = new Piece.Strip(16);
    files.keep("deep.tif", tiff(3_000, 4, 16, Numbers.WHOLE, 2, 1, rows), "300:jpg");
    Piece tiles = new Piece.Tile(1_024);
    files.keep("tiles.tif", tiff(3_000, 3, 8, Numbers.WHOLE, 2, 0, tiles), "300:jpg");
    BufferedImage large = new BufferedImage(3_000, 2_500, BufferedImage.TYPE_INT_RGB);
    files.keep("large.bmp", Exotics.bmp(large), "300:jpg");
    files.keep("large.psd", Exotics.psd(large), "300:jpg");
    files.keep("large.tga", Exotics.tga(large), "300:jpg");
    files.keep("large.ppm", Exotics.ppm(large), "300:jpg");
    BufferedImage numbered = new BufferedImage(4_000, 4_000, BufferedImage.TYPE_BYTE_INDEXED);
    files.keep("runs.bmp", Bmps.runs(numbered, 8), "300:jpg");
    files.flat("lossless.webp", 3_000, 3_000, 4, 8, "[lossless,effort=0]", "300:jpg");
    files.noise("written.png", 1_500, 4, "", "1500:png");
    Path written = folder.resolve("written.png");
    for (String recipe : List.of("1500:gif", "1500:png:bytes", "1500:png:blur", "1500:jpg")) {
      files.cases.add(written + ":" + recipe);
    }
    files.keep(
        "icon.icns",
        Exotics.icns(new BufferedImage(128, 128, BufferedImage.TYPE_INT_ARGB)),
        "300:jpg");
    return files.cases;
  }

  /// For the JPEG core.
  static List<String> forTheCore(Path folder) throws IOException, VipsException {
    WorstFiles files = new WorstFiles(folder);
    files.flat("core-progressive.jpg", 5_000, 5_000, 3, 8, "[interlace]", "600:jpg");
    files.flat("core-large.jpg", 10_000, 10_000, 3, 8, "", "2000:jpg");
    files.noise("core-noise.jpg", 4_000, 3, "[Q=95,subsample_mode=off]", "4000:jpg");
    files.noise("core-webp.jpg", 1_900, 3, "[Q=95,subsample_mode=off]", "1900:webp");
    return files.cases;
  }

  private void jpegs() throws IOException, VipsException {
    flat("progressive-444.jpg", 6_000, 6_000, 3, 8, "[interlace,subsample_mode=off]", "300:png");
    flat("progressive-420.jpg", 8_000, 8_000, 3, 8, "[interlace]", "300:png");
    flat("progressive-cmyk.jpg", 5_000, 5_000, 4, 8, "[interlace]", "300:png");
    flat("sequential.jpg", 10_000, 10_000, 3, 8, "", "300:png");
    flat("cmyk.jpg", 7_000, 7_000, 4, 8, "", "2000:png");
  }

  private void pngs() throws IOException, VipsException {
    flat("interlaced-rgba16.png", 4_500, 4_500, 4, 16, "[interlace]", "300:jpg");
    flat("interlaced-rgb8.png", 7_000, 7_000, 3, 8, "[interlace]", "300:jpg");
    flat("interlaced-grey8.png", 8_000, 8_000, 1, 8, "[interlace]", "300:jpg");
    flat("wide-rgba16.png", 20_000, 2_500, 4, 16, "", "3000:jpg");
  }

  /// Its rows are packed anew, because the check sum behind them is missing.
  private void mended() throws IOException, VipsException {
    noise("mended.png", 3_000, 3, "", "300:jpg");
    Path png = folder.resolve("mended.png");
    Files.write(png, PngEnds.withoutCheckSum(Files.readAllBytes(png)));
  }

  private void webps() throws IOException, VipsException {
    keep("flat-alpha.webp", WebP.flat(16_383, 1_800, true), "300:jpg");
    flat("lossy-alpha.webp", 5_000, 5_000, 4, 8, "[effort=0]", "300:jpg");
    keep("lossless.webp", WebP.flat(5_000, 5_000, false), "3000:jpg");
    Renderer renderer = Renderer.with(Decoders.usual(), Engine.VIPS);
    Recipe recipe = Recipe.inside(Box.of(800, 800)).withFormat(ImageFormat.WEBP);
    byte[] moving = rendered(renderer, Gifs.animated(Drawings.ball(800, 30)), recipe);
    keep("moving.webp", moving, "300:webp");
  }

  private static byte[] rendered(Renderer renderer, byte[] file, Recipe recipe) throws IOException {
    try {
      return renderer.render(file, recipe).bytes();
    } catch (ImageException | DeadlinePassedException failure) {
      throw new IOException(failure);
    }
  }

  private void avifs() throws IOException, VipsException {
    flat("8-420.avif", 3_000, 3_000, 3, 8, "[effort=0]", "300:jpg");
    flat("8-444-alpha.avif", 3_000, 3_000, 4, 8, "[effort=0,subsample_mode=off]", "300:jpg");
    flat("10-420.avif", 3_000, 3_000, 3, 16, "[effort=0,bitdepth=10]", "300:jpg");
    flat(
        "12-444-alpha.avif",
        3_000,
        3_000,
        4,
        16,
        "[effort=0,bitdepth=12,subsample_mode=off]",
        "300:jpg");
    byte[] deep = Files.readAllBytes(folder.resolve("12-444-alpha.avif"));
    keep("said-to-be-shallow.avif", Avifs.withCoding(deep, 0x0C), "300:jpg");
    keep("said-to-be-grey.avif", Avifs.withCoding(deep, 0x1C), "300:jpg");
    byte[] wide = Files.readAllBytes(folder.resolve("8-444-alpha.avif"));
    keep("turned.avif", Avifs.withTurn(wide, 1), "300:jpg");
    byte[] tile = Files.readAllBytes(folder.resolve("8-420.avif"));
    keep("grid.avif", ComposedAvif.grid(tile, 3_000, 3_000, 2, 1, 6_000, 3_000), "300:jpg");
    keep("corner.avif", ComposedAvif.grid(tile, 3_000, 3_000, 2, 1, 64, 64), "300:jpg");
    byte[] frames = ComposedAvif.withFrames(tile, 3_000, 3_000, 4);
    keep("frames.avif", frames, "300:jpg");
    byte[] small = rendered(Renderer.with(Decoders.usual(), Engine.VIPS), tile, TINY);
    keep("opacity.avif", ComposedAvif.withOpacityOf(small, 64, 64, wide, 3_000, 3_000), "300:jpg");
  }

  /// Each group that is not opaque is drawn on a surface of its own.
  private void drawings() throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='2000' height='2000'>"
            + "<g opacity='.9'>".repeat(20)
            + "<rect width='2000' height='2000' fill='teal'/>"
            + "</g>".repeat(20)
            + "</svg>";
    keep("groups.svg", svg.getBytes(StandardCharsets.UTF_8), "2000:png");
  }

  private void tiffs() throws IOException, VipsException {
    Piece rows = new Piece.Strip(16);
    keep("float.tif", tiff(4_000, 4, 32, Numbers.FLOAT, 2, 1, rows), "300:jpg");
    keep("ink-alpha.tif", tiff(4_000, 5, 16, Numbers.WHOLE, 5, 1, rows), "300:jpg");
    Piece planes = new Piece.PlaneStrip(2_000);
    keep("planes.tif", tiff(2_000, 4, 16, Numbers.WHOLE, 2, 1, planes), "300:jpg");
    Piece tiles = new Piece.Tile(2_048);
    keep("tiles.tif", tiff(4_000, 4, 16, Numbers.WHOLE, 2, 1, tiles), "300:jpg");
    flat("in-tiff.jpg", 5_000, 5_000, 3, 8, "[interlace,subsample_mode=off]", "300:jpg");
    byte[] progressive = Files.readAllBytes(folder.resolve("in-tiff.jpg"));
    keep("jpeg.tif", JpegTiffs.of(progressive, 5_000, 5_000), "300:jpg");
    Piece whole = new Piece.Strip(5_000);
    keep("one-strip.tif", tiff(5_000, 3, 8, Numbers.WHOLE, 2, 0, whole), "300:jpg");
  }

  private static byte[] tiff(
      int side, int channels, int bits, Numbers numbers, int photometric, int extra, Piece piece) {
    return new Tiffs(side, side, channels, bits, numbers, photometric, extra, piece).file();
  }

  private void gifs() throws IOException {
    keep("still.gif", FlatGif.of(6_500, 6_500, 1), "300:jpg");
    keep("two.gif", FlatGif.of(4_000, 4_000, 2), "300:gif");
    keep("hundred.gif", FlatGif.of(900, 900, 100), "300:webp");
  }

  /// Where writing takes more than reading.
  private void written() throws IOException, VipsException {
    noise("noise-rgba.png", 2_000, 4, "", "2000:webp");
    Path noise = folder.resolve("noise-rgba.png");
    cases.add(noise + ":2000:avif");
    cases.add(noise + ":2000:gif");
    cases.add(noise + ":2000:png");
    cases.add(noise + ":2000:png:bytes");
    cases.add(noise + ":2000:webp:blur");
  }

  private void flat(
      String name, int width, int height, int bands, int bits, String options, String recipe)
      throws IOException, VipsException {
    try (VipsScope scope = new VipsScope()) {
      byte[] pixel = {(byte) 200, 100, 50, 120};
      Interpretation meaning =
          bands == 1
              ? Interpretation.GREY
              : name.contains("cmyk") ? Interpretation.CMYK : Interpretation.SRGB;
      VipsImage image = scope.pixels(pixel, 1, 1, bands).as(meaning).extend(width, height);
      VipsImage deep = bits == 16 ? image.to(Interpretation.RGB_16) : image;
      keep(name, deep.save(name.substring(name.lastIndexOf('.')) + options), recipe);
    }
  }

  private void noise(String name, int side, int bands, String options, String recipe)
      throws IOException, VipsException {
    byte[] pixels = new byte[side * side * bands];
    new Random(1).nextBytes(pixels);
    try (VipsScope scope = new VipsScope()) {
      VipsImage image = scope.pixels(pixels, side, side, bands).as(Interpretation.SRGB);
      keep(name, image.save(name.substring(name.lastIndexOf('.')) + options), recipe);
    }
  }

  private void keep(String name, byte[] file, String recipe) throws IOException {
    Path path = folder.resolve(name);
    Files.write(path, file);
    cases.add(path + ":" + recipe);
  }
}
