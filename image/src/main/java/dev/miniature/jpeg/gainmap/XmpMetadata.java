package dev.miniature.jpeg.gainmap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The form of [GainMapMetadata] in XMP (Ultra HDR Image Format 1.1), in an APP1 segment of the
/// map. XMP of the picture says that there is a map, and how long it is.
final class XmpMetadata {
  /// The beginning of the segment.
  static final String NAME = "http://ns.adobe.com/xap/1.0/\0";

  private static final String NAMESPACE = "http://ns.adobe.com/hdr-gain-map/1.0/";
  private static final String APPLE = "http://ns.apple.com/HDRGainMap/1.0/";
  private static final String VERSION = "1.0";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,9}(\\.\\d{0,20})?([eE][+-]?\\d{1,2})?");

  /// The offset that holds if none is said.
  private static final double USUAL_OFFSET = 1.0 / 64;

  private static final int DECIMALS = 6;

  private final XmpProperties properties;

  private XmpMetadata(XmpProperties properties) {
    this.properties = properties;
  }

  /// Reads a packet; empty if it says nothing of gain maps.
  ///
  /// @throws UnusableGainMapException if what it says cannot be used
  static Optional<GainMapMetadata> read(byte[] packet) throws UnusableGainMapException {
    XmpProperties properties = XmpProperties.read(packet);
    List<String> version = properties.texts(NAMESPACE, "Version");
    if (version.isEmpty()) {
      if (!properties.texts(APPLE, "HDRGainMapVersion").isEmpty()) {
        throw new UnusableGainMapException("Apple's own kind");
      }
      return Optional.empty();
    }
    if (!version.equals(List.of(VERSION))) {
      throw new UnusableGainMapException("version of its metadata");
    }
    return Optional.of(new XmpMetadata(properties).metadata());
  }

  private GainMapMetadata metadata() throws UnusableGainMapException {
    List<String> isHdr = properties.texts(NAMESPACE, "BaseRenditionIsHDR");
    if (!isHdr.isEmpty() && !isHdr.equals(List.of("False"))) {
      throw new UnusableGainMapException("base picture is HDR");
    }
    List<Double> min = numbers("GainMapMin", Optional.of(0.0));
    List<Double> max = numbers("GainMapMax", Optional.empty());
    List<Double> gamma = numbers("Gamma", Optional.of(1.0));
    List<Double> base = numbers("OffsetSDR", Optional.of(USUAL_OFFSET));
    List<Double> alternate = numbers("OffsetHDR", Optional.of(USUAL_OFFSET));
    List<GainMapMetadata.Channel> channels = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      channels.add(
          new GainMapMetadata.Channel(
              of(i, min), of(i, max), of(i, gamma), of(i, base), of(i, alternate)));
    }
    return GainMapMetadata.of(
        channels,
        numbers("HDRCapacityMin", Optional.of(0.0)).getFirst(),
        numbers("HDRCapacityMax", Optional.empty()).getFirst());
  }

  private static double of(int colour, List<Double> numbers) {
    return numbers.get(numbers.size() == 1 ? 0 : colour);
  }

  /// Returns one number or three.
  private List<Double> numbers(String name, Optional<Double> usual)
      throws UnusableGainMapException {
    List<String> texts = properties.texts(NAMESPACE, name);
    if (texts.isEmpty() && usual.isPresent()) {
      return List.of(usual.get());
    }
    boolean isValid = texts.stream().allMatch(text -> NUMBER.matcher(text).matches());
    if (!isValid || (texts.size() != 1 && texts.size() != 3)) {
      throw new UnusableGainMapException(name + " is missing or no number");
    }
    return texts.stream().map(Double::valueOf).toList();
  }

  /// Returns the packet of the map.
  static byte[] write(GainMapMetadata metadata) {
    StringBuilder lists = new StringBuilder();
    StringBuilder attributes = new StringBuilder();
    attribute("Version", VERSION, attributes);
    put("GainMapMin", metadata, GainMapMetadata.Channel::min, attributes, lists);
    put("GainMapMax", metadata, GainMapMetadata.Channel::max, attributes, lists);
    put("Gamma", metadata, GainMapMetadata.Channel::gamma, attributes, lists);
    put("OffsetSDR", metadata, GainMapMetadata.Channel::baseOffset, attributes, lists);
    put("OffsetHDR", metadata, GainMapMetadata.Channel::alternateOffset, attributes, lists);
    attribute("HDRCapacityMin", decimal(metadata.baseHeadroom()), attributes);
    attribute("HDRCapacityMax", decimal(metadata.alternateHeadroom()), attributes);
    attribute("BaseRenditionIsHDR", "False", attributes);
    return packet("", attributes.toString(), lists.toString());
  }

  private static void put(
      String name,
      GainMapMetadata metadata,
      ToDoubleFunction<GainMapMetadata.Channel> part,
      StringBuilder attributes,
      StringBuilder lists) {
    List<String> texts =
        metadata.channels().stream().map(each -> decimal(part.applyAsDouble(each))).toList();
    if (texts.size() == 1) {
      attribute(name, texts.getFirst(), attributes);
      return;
    }
    lists.append(
        texts.stream()
            .map(text -> "<rdf:li>" + text + "</rdf:li>")
            .collect(
                Collectors.joining(
                    "", "<hdrgm:" + name + "><rdf:Seq>", "</rdf:Seq></hdrgm:" + name + ">")));
  }

  private static void attribute(String name, String value, StringBuilder attributes) {
    attributes.append(" hdrgm:").append(name).append("=\"").append(value).append('"');
  }

  private static String decimal(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /// Returns the packet of the picture.
  ///
  /// @param mapLength the length of the map's file in bytes
  static byte[] directory(int mapLength) {
    String namespaces =
        " xmlns:Container=\"http://ns.google.com/photos/1.0/container/\""
            + " xmlns:Item=\"http://ns.google.com/photos/1.0/container/item/\"";
    String items = item("Primary", "") + item("GainMap", " Item:Length=\"" + mapLength + '"');
    return packet(
        namespaces,
        " hdrgm:Version=\"" + VERSION + '"',
        "<Container:Directory><rdf:Seq>" + items + "</rdf:Seq></Container:Directory>");
  }

  private static String item(String semantic, String length) {
    return "<rdf:li rdf:parseType=\"Resource\"><Container:Item Item:Semantic=\""
        + semantic
        + "\" Item:Mime=\"image/jpeg\""
        + length
        + "/></rdf:li>";
  }

  private static byte[] packet(String namespaces, String attributes, String elements) {
    String text =
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description rdf:about=\"\" xmlns:hdrgm=\""
            + NAMESPACE
            + '"'
            + namespaces
            + attributes
            + '>'
            + elements
            + "</rdf:Description></rdf:RDF></x:xmpmeta>";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
