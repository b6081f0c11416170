package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.TooComplexException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Limits the number of elements that a drawing has after all its references are followed: a
/// reference to ten references to ten drawings counts as a hundred. A filter step, which computes
/// every pixel that it covers, counts as many.
public final class SvgComplexity {
  /// The maximum number of elements, both as written and as drawn. Maps of countries have about ten
  /// thousand.
  static final int MAX_ELEMENTS = 100_000;

  static final int MAX_DEPTH = 200;

  /// `#name` after `href="`, `url(` or a quotation mark.
  private static final Pattern REFERENCE = Pattern.compile("#([^\\s\"'()#;]+)");

  private final List<Element> elements = new ArrayList<>();
  private final Map<String, Element> named = new HashMap<>();

  private static final XMLInputFactory FACTORY = factory();

  private SvgComplexity() {}

  /// Creates an XML parser that reads document types, because old Illustrator drawings define
  /// namespaces as entities. The JDK limits their expansion. The parser reads nothing outside the
  /// file.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
    factory.setProperty("jdk.xml.maxElementDepth", "0"); // SvgComplexity limits the depth
    return factory;
  }

  private static final class Element {
    final long weight;
    final List<Element> children = new ArrayList<>();
    final List<String> references = new ArrayList<>();
    final boolean filter;
    long drawn = -1;
    int surfaces = 1;
    boolean busy;

    Element(long weight, boolean filter) {
      this.weight = weight;
      this.filter = filter;
    }

    /// Adds the surfaces of an inner element. Inner elements are drawn one after the other, but
    /// each step of a filter keeps its result.
    void draw(Element inner) {
      surfaces = filter ? surfaces + inner.surfaces : Math.max(surfaces, 1 + inner.surfaces);
    }
  }

  /// Parses the drawing once and follows its references without drawing anything.
  ///
  /// @return the maximum number of surfaces that exist at the same time: a renderer needs one for
  ///   each transparent, masked or filtered element, in addition to that of the enclosing element
  /// @throws TooComplexException if there are too many or too deeply nested elements
  /// @throws BrokenImageException if it is not XML, has entities between its elements, or declares
  ///   attributes in its document type
  public static int check(byte[] svg) throws TooComplexException, BrokenImageException {
    SvgComplexity drawing = new SvgComplexity();
    try {
      drawing.read(svg);
    } catch (XMLStreamException broken) {
      throw new BrokenImageException("A drawing that is not XML: " + broken.getMessage(), broken);
    }
    if (drawing.elements.isEmpty()) {
      return 1;
    }
    Element root = drawing.elements.getFirst();
    Complexity.atMost("elements drawn", drawing.drawn(root, 0), MAX_ELEMENTS);
    return root.surfaces;
  }

  private void read(byte[] svg)
      throws XMLStreamException, TooComplexException, BrokenImageException {
    XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(SvgText.decoded(svg)));
    Deque<Element> open = new ArrayDeque<>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Element element = element(xml);
          if (!open.isEmpty()) {
            open.getFirst().children.add(element);
          }
          open.push(element);
          Complexity.atMost("elements", elements.size(), MAX_ELEMENTS);
          Complexity.atMost("nested elements", open.size(), MAX_DEPTH);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.DTD -> refuseAttributes(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("An entity between elements: " + xml.getLocalName());
        default -> {}
      }
    }
  }

  /// Rejects attribute declarations in a document type, because they would add references that are
  /// not visible here. Parameter entities may contain such declarations in disguise.
  private static void refuseAttributes(String documentType) throws XMLStreamException {
    if (documentType.contains("<!ATTLIST") || documentType.contains("%")) {
      throw new XMLStreamException("A document type that gives attributes");
    }
  }

  private Element element(XMLStreamReader xml) {
    Element element =
        new Element(
            FilterWeight.of(xml.getLocalName(), xml.getAttributeValue(null, "numOctaves")),
            xml.getLocalName().equals("filter"));
    elements.add(element);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id")) {
        named.putIfAbsent(xml.getAttributeValue(i), element);
      } else {
        Matcher found = REFERENCE.matcher(xml.getAttributeValue(i));
        while (found.find()) {
          element.references.add(found.group(1));
        }
      }
    }
    return element;
  }

  /// Returns the number of drawn elements. Like renderers, it does not follow a reference to an
  /// enclosing element.
  private long drawn(Element element, int depth) throws TooComplexException {
    Complexity.atMost("nested references", depth, 10 * MAX_DEPTH);
    if (element.drawn >= 0 || element.busy) {
      return Math.max(1, element.drawn);
    }
    element.busy = true;
    long sum = element.weight;
    for (Element child : element.children) {
      sum = Math.min(Integer.MAX_VALUE, sum + drawn(child, depth + 1));
      element.draw(child);
    }
    for (String name : element.references) {
      Element target = named.get(name);
      if (target != null) {
        sum = Math.min(Integer.MAX_VALUE, sum + drawn(target, depth + 1));
        element.draw(target);
      }
    }
    element.busy = false;
    element.drawn = sum;
    return sum;
  }
}
