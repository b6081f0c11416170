package dev.miniature.jpeg.gainmap;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The properties of an XMP packet: attributes and elements with a text, or with an ordered list of
/// texts (ISO 16684-1, 7.9). Nested structures are not told apart from others.
///
/// The packet may be hostile. It is read in one pass, without recursion; what its document type
/// declares is refused, and nothing outside the packet is opened.
final class XmpProperties {
  /// The deepest packet: those of cameras have 8 levels.
  private static final int MAX_DEPTH = 32;

  /// The longest text that is kept, in characters. Numbers and versions are shorter.
  private static final int MAX_TEXT = 64;

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private final Map<QName, List<String>> properties = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private QName open = new QName("");
  private List<String> items = new ArrayList<>();
  private int depth;

  private XmpProperties() {}

  /// Reads a packet.
  ///
  /// @throws UnusableGainMapException if it is not well-formed, or has a document type
  static XmpProperties read(byte[] packet) throws UnusableGainMapException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(decoded(packet)));
      XmpProperties properties = new XmpProperties();
      properties.readElements(xml);
      return properties;
    } catch (XMLStreamException malformed) {
      throw new UnusableGainMapException("XMP is not well-formed", malformed);
    }
  }

  /// Decodes the text, which is always UTF-8 in a JPEG (Adobe XMP part 3, 1.1.3). If the parser
  /// decoded it, malformed bytes would print lines on the standard error stream.
  private static String decoded(byte[] packet) throws UnusableGainMapException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(packet)).toString();
    } catch (CharacterCodingException malformed) {
      throw new UnusableGainMapException("XMP is not UTF-8", malformed);
    }
  }

  /// Reads up to the end of the outermost element, since the packet may be padded with anything.
  private void readElements(XMLStreamReader xml)
      throws XMLStreamException, UnusableGainMapException {
    int event;
    do {
      event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(xml.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnusableGainMapException("XMP with a document type");
        default -> {}
      }
    } while (depth > 0 || event != XMLStreamConstants.END_ELEMENT);
  }

  private void start(XMLStreamReader xml) throws UnusableGainMapException {
    if (++depth > MAX_DEPTH) {
      throw new UnusableGainMapException("XMP is too deep");
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      if (value.length() <= MAX_TEXT) {
        properties.putIfAbsent(xml.getAttributeName(i), List.of(value.strip()));
      }
    }
    text.setLength(0);
    if (!xml.getName().getNamespaceURI().equals(RDF)) {
      open = xml.getName();
      items = new ArrayList<>();
    }
  }

  private void add(String more) {
    if (text.length() <= MAX_TEXT) {
      text.append(more, 0, Math.min(more.length(), MAX_TEXT + 1));
    }
  }

  private void end(QName name) {
    depth--;
    String value = text.toString().strip();
    text.setLength(0);
    if (name.equals(new QName(RDF, "li"))) {
      items.add(value);
    } else if (name.equals(open)) {
      properties.putIfAbsent(name, items.isEmpty() ? List.of(value) : items);
      items = new ArrayList<>();
    }
  }

  /// Returns the texts of a property; none if the packet does not have it.
  List<String> texts(String namespace, String name) {
    return properties.getOrDefault(new QName(namespace, name), List.of());
  }
}
