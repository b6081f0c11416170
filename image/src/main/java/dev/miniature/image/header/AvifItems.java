package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.TooComplexException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The directory of the items in an AVIF: their types, properties and references to each other
/// (ISO/IEC 23008-12, section 9, and ISO/IEC 14496-12, section 8.11).
final class AvifItems {
  private static final int FULL_BOX = 4; // version and flags
  private static final int MAX_PROPERTIES = 1000;

  /// The maximum number of items, as in libheif, and of tiles in a grid.
  private static final int MAX_ITEMS = 256;

  private final Bytes meta;
  private final Map<Long, String> types = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final Map<Long, List<Property>> properties = new HashMap<>();

  private AvifItems(Bytes meta) {
    this.meta = meta;
  }

  /// A property of an item.
  record Property(String type, Bytes content) {
    private boolean isOpacity() {
      return type.equals("auxC")
          && content.reads(FULL_BOX, "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha");
    }
  }

  private record Reference(String type, long from, List<Long> to) {}

  /// Reads the directory.
  ///
  /// @param meta the content of the `meta` box
  /// @throws TooComplexException if there are more items than a decoder reads
  static AvifItems in(Bytes meta) throws BrokenImageException, TooComplexException {
    AvifItems items = new AvifItems(meta);
    items.readTypes();
    items.readReferences();
    items.readProperties();
    return items;
  }

  /// Returns the id of the primary item.
  static long primary(Bytes meta) throws BrokenImageException {
    Bytes pitm = Boxes.find(meta, FULL_BOX, "pitm");
    return pitm.u8(0) == 0 ? pitm.u16(FULL_BOX) : pitm.u32(FULL_BOX);
  }

  /// Returns the type of an item, or an empty string if it has none.
  String type(long item) {
    return types.getOrDefault(item, "");
  }

  /// Returns the properties of an item.
  List<Property> properties(long item) {
    return properties.getOrDefault(item, List.of());
  }

  /// Returns the items to which an item refers in this way.
  List<Long> referredToBy(long item, String type) {
    return references.stream()
        .filter(reference -> reference.from == item && reference.type.equals(type))
        .flatMap(reference -> reference.to.stream())
        .toList();
  }

  /// Returns the items that are the opacity of others.
  List<Long> opacities() {
    return properties.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(Property::isOpacity))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Returns the coded size of an item.
  Dimensions size(long item) throws BrokenImageException {
    for (Property property : properties(item)) {
      if (property.type.equals("ispe")) {
        return Sizes.of(property.content.u32(FULL_BOX), property.content.u32(FULL_BOX + 4));
      }
    }
    throw new BrokenImageException("An AVIF that does not declare its size");
  }

  private void readTypes() throws BrokenImageException, TooComplexException {
    Bytes iinf = Boxes.find(meta, FULL_BOX, "iinf");
    if (iinf.size() == 0) {
      return;
    }
    Boxes entries = new Boxes(iinf, FULL_BOX + (iinf.u8(0) == 0 ? 2 : 4));
    while (entries.next()) {
      Bytes infe = entries.content();
      boolean longIds = infe.u8(0) > 2;
      int protection = FULL_BOX + (longIds ? 4 : 2);
      if (types.put(id(infe, FULL_BOX, longIds), infe.text(protection + 2L, 4)) != null) {
        throw new BrokenImageException("An AVIF with two items of one id");
      }
      Complexity.atMost("items", types.size(), MAX_ITEMS);
    }
  }

  private void readReferences() throws BrokenImageException, TooComplexException {
    Bytes iref = Boxes.find(meta, FULL_BOX, "iref");
    if (iref.size() == 0) {
      return;
    }
    boolean longIds = iref.u8(0) > 0;
    int width = longIds ? 4 : 2;
    Boxes boxes = new Boxes(iref, FULL_BOX);
    while (boxes.next()) {
      Bytes content = boxes.content();
      List<Long> to = new ArrayList<>();
      for (int i = content.u16(width); i > 0; i--) {
        to.add(id(content, width + 2L + (long) to.size() * width, longIds));
      }
      Complexity.atMost("items that an item refers to", to.size(), MAX_ITEMS);
      references.add(new Reference(boxes.type(), id(content, 0, longIds), to));
    }
  }

  private void readProperties() throws BrokenImageException, TooComplexException {
    List<Property> all = new ArrayList<>();
    Bytes iprp = Boxes.find(meta, FULL_BOX, "iprp");
    Boxes boxes = new Boxes(Boxes.find(iprp, 0, "ipco"), 0);
    while (boxes.next() && all.size() < MAX_PROPERTIES) {
      all.add(new Property(boxes.type(), boxes.content()));
    }
    Boxes associations = new Boxes(iprp, 0);
    while (associations.next()) {
      if (associations.type().equals("ipma")) {
        associate(associations.content(), all);
      }
    }
  }

  private void associate(Bytes ipma, List<Property> all)
      throws BrokenImageException, TooComplexException {
    boolean longIds = ipma.u8(0) > 0;
    int indexWidth = (ipma.u8(3) & 1) + 1;
    long at = FULL_BOX + 4L;
    for (long entry = ipma.u32(FULL_BOX); entry > 0; entry--) {
      List<Property> those =
          properties.computeIfAbsent(id(ipma, at, longIds), _ -> new ArrayList<>());
      Complexity.atMost("items", properties.size(), MAX_ITEMS);
      at += longIds ? 4 : 2;
      int count = ipma.u8(at++);
      for (int i = 0; i < count; i++, at += indexWidth) {
        int index = indexWidth == 1 ? ipma.u8(at) & 0x7F : ipma.u16(at) & 0x7FFF;
        if (index >= 1 && index <= all.size()) {
          those.add(all.get(index - 1));
        }
      }
    }
  }

  private static long id(Bytes content, long at, boolean isLong) throws BrokenImageException {
    return isLong ? content.u32(at) : content.u16(at);
  }
}
