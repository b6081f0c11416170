package dev.miniature.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The dependencies between modules in a `pom.xml` of this build.
///
/// @param module its folder
record Pom(String module, Element project) {
  private static final String PREFIX = "miniature-";

  static Pom root() throws IOException {
    return read("", "pom.xml");
  }

  static Pom of(String module) throws IOException {
    return read(module, module + "/pom.xml");
  }

  /// Returns the modules of the root by their folders, after which their artifacts are named.
  List<String> modules() {
    return elements(project, "module").stream().map(Element::getTextContent).toList();
  }

  /// Returns the arrows from this module to those that it uses, and dotted ones to those that it
  /// only starts. Dependencies of tests are left out.
  List<String> arrows() {
    return elements(project, "dependency").stream()
        .filter(dependency -> text(dependency, "artifactId").startsWith(PREFIX))
        .filter(dependency -> !text(dependency, "scope").equals("test"))
        .map(dependency ->
            module
                + (text(dependency, "scope").equals("runtime") ? " -.-> " : " --> ")
                + text(dependency, "artifactId").substring(PREFIX.length()))
        .toList();
  }

  private static Pom read(String module, String file) throws IOException {
    try {
      return new Pom(
          module,
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Repository.file(file).toFile())
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException wrong) {
      throw new IOException(file + " is no POM", wrong);
    }
  }

  /// Returns the text of an element; empty if there is none.
  private static String text(Element parent, String name) {
    return elements(parent, name).stream().map(Element::getTextContent).findFirst().orElse("");
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
