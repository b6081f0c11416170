package dev.miniature.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// AVIF files that are put together from coded pictures in ways that no available encoder uses.
public final class ComposedAvif {
  private static final byte[] NOTHING = {};
  private static final int HIDDEN = 1;

  private final List<byte[]> properties = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private byte[] references = NOTHING;

  private ComposedAvif() {}

  private static final class Item {
    private final String type;
    private final byte[] data;
    private final int flags;
    private final int[] properties;

    Item(String type, byte[] data, int flags, int... properties) {
      this.type = type;
      this.data = data;
      this.flags = flags;
      this.properties = properties;
    }
  }

  /// Returns a grid of the same tile.
  ///
  /// @param tile an AVIF of libheif's layout
  /// @param tileWidth its width
  /// @param tileHeight its height
  /// @param width the width of the grid's canvas
  /// @param height the height of the grid's canvas
  public static byte[] grid(
      byte[] tile, int tileWidth, int tileHeight, int columns, int rows, int width, int height) {
    return turnedGrid(tile, tileWidth, tileHeight, columns, rows, width, height, 0);
  }

  /// The same, rotated anticlockwise by a number of quarters.
  public static byte[] turnedGrid(
      byte[] tile,
      int tileWidth,
      int tileHeight,
      int columns,
      int rows,
      int width,
      int height,
      int quarters) {
    ComposedAvif avif = new ComposedAvif();
    ByteBuffer layout = ByteBuffer.allocate(12).put((byte) 0).put((byte) 1);
    layout.put((byte) (rows - 1)).put((byte) (columns - 1)).putInt(width).putInt(height);
    int canvas = avif.property(size(width, height));
    int coding = avif.property(coding(tile, 1));
    int tileSize = avif.property(size(tileWidth, tileHeight));
    int depths = avif.property(depths());
    int turn = avif.property(box("irot", new byte[] {(byte) quarters}));
    avif.items.add(new Item("grid", layout.array(), 0, canvas, depths, 0x80 | turn));
    ByteBuffer tiles = ByteBuffer.allocate(4 + 2 * columns * rows);
    tiles.putShort((short) 1).putShort((short) (columns * rows));
    for (int i = 0; i < columns * rows; i++) {
      avif.items.add(new Item("av01", stream(tile, 1), HIDDEN, 0x80 | coding, tileSize, depths));
      tiles.putShort((short) avif.items.size());
    }
    avif.references = box("dimg", tiles.array());
    return avif.file();
  }

  /// Returns a picture whose stream contains the same frame several times.
  public static byte[] withFrames(byte[] picture, int width, int height, int frames) {
    ComposedAvif avif = new ComposedAvif();
    int coding = avif.property(coding(picture, 1));
    int size = avif.property(size(width, height));
    byte[] stream = Complex.repeated(stream(picture, 1), 0, frames);
    avif.items.add(new Item("av01", stream, 0, 0x80 | coding, size));
    return avif.file();
  }

  /// Returns a picture with the opacity of another one, which has another size.
  public static byte[] withOpacityOf(
      byte[] picture, int width, int height, byte[] other, int otherWidth, int otherHeight) {
    ComposedAvif avif = new ComposedAvif();
    int coding = avif.property(coding(picture, 1));
    int size = avif.property(size(width, height));
    int opacityCoding = avif.property(coding(other, 2));
    int opacitySize = avif.property(size(otherWidth, otherHeight));
    byte[] kind =
        "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0".getBytes(StandardCharsets.US_ASCII);
    int opacity = avif.property(box("auxC", joined(new byte[4], kind)));
    avif.items.add(new Item("av01", stream(picture, 1), 0, 0x80 | coding, size));
    avif.items.add(
        new Item("av01", stream(other, 2), HIDDEN, 0x80 | opacityCoding, opacitySize, opacity));
    avif.references = box("auxl", new byte[] {0, 2, 0, 1, 0, 1});
    return avif.file();
  }

  private int property(byte[] box) {
    properties.add(box);
    return properties.size();
  }

  private byte[] file() {
    byte[] brands = box("ftyp", "avif\0\0\0\0mif1avifmiaf".getBytes(StandardCharsets.US_ASCII));
    int start = brands.length + meta(0).length + 8;
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    items.forEach(item -> data.writeBytes(item.data));
    return joined(brands, meta(start), box("mdat", data.toByteArray()));
  }

  private byte[] meta(int start) {
    ByteArrayOutputStream places = new ByteArrayOutputStream();
    ByteArrayOutputStream infos = new ByteArrayOutputStream();
    ByteArrayOutputStream links = new ByteArrayOutputStream();
    int at = start;
    for (int id = 1; id <= items.size(); id++) {
      Item item = items.get(id - 1);
      ByteBuffer place = ByteBuffer.allocate(14).putShort((short) id).putShort((short) 0);
      places.writeBytes(place.putShort((short) 1).putInt(at).putInt(item.data.length).array());
      at += item.data.length;
      byte[] info = {2, 0, 0, (byte) item.flags, (byte) (id >> 8), (byte) id, 0, 0};
      byte[] type = item.type.getBytes(StandardCharsets.US_ASCII);
      infos.writeBytes(box("infe", joined(info, type, new byte[1])));
      links.writeBytes(new byte[] {(byte) (id >> 8), (byte) id, (byte) item.properties.length});
      Arrays.stream(item.properties).forEach(links::write);
    }
    byte[] count = {(byte) (items.size() >> 8), (byte) items.size()};
    byte[] all = properties.stream().reduce(NOTHING, ComposedAvif::joined);
    byte[] linked = joined(new byte[6], count, links.toByteArray());
    return box(
        "meta",
        joined(
            new byte[4],
            box(
                "hdlr",
                joined(new byte[8], "pict".getBytes(StandardCharsets.US_ASCII), new byte[13])),
            box("pitm", new byte[] {0, 0, 0, 0, 0, 1}),
            box("iloc", joined(new byte[] {0, 0, 0, 0, 0x44, 0}, count, places.toByteArray())),
            box("iinf", joined(new byte[4], count, infos.toByteArray())),
            box("iprp", joined(box("ipco", all), box("ipma", linked))),
            references.length == 0 ? NOTHING : box("iref", joined(new byte[4], references))));
  }

  private static byte[] size(int width, int height) {
    return box("ispe", ByteBuffer.allocate(12).putInt(4, width).putInt(8, height).array());
  }

  private static byte[] depths() {
    return box("pixi", new byte[] {0, 0, 0, 0, 3, 8, 8, 8});
  }

  /// Returns the codec configuration of a picture: the first one is that of the colours.
  private static byte[] coding(byte[] avif, int number) {
    int at = Avifs.nth(avif, "av1C", number) - 4;
    return Arrays.copyOfRange(avif, at, at + ByteBuffer.wrap(avif).getInt(at));
  }

  /// Returns the data of an item of a file with libheif's layout.
  private static byte[] stream(byte[] avif, int item) {
    int place = Avifs.nth(avif, "iloc", 1) + 4 + 4 + 4 + (item - 1) * 18;
    ByteBuffer bytes = ByteBuffer.wrap(avif);
    int from = bytes.getInt(place + 4) + bytes.getInt(place + 10);
    return Arrays.copyOfRange(avif, from, from + bytes.getInt(place + 14));
  }

  private static byte[] box(String type, byte[] content) {
    ByteBuffer box = ByteBuffer.allocate(8 + content.length).putInt(8 + content.length);
    return box.put(type.getBytes(StandardCharsets.US_ASCII)).put(content).array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
