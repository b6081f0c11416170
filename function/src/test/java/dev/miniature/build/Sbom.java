package dev.miniature.build;

import dev.miniature.vips.BundledVersions;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Finishes the list of parts that Maven has written in the format of CycloneDX: Maven knows jars,
/// and libvips comes from npm and has other libraries built into it.
///
/// What nobody needs to find a weakness is left out, for the sake of the zip: other hashes than
/// SHA-256, and links. Nothing in it depends on the time or the machine.
public final class Sbom {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sbom() {}

  /// Writes it.
  ///
  /// @param args Maven's file, the folder `@img` of npm, the finished file, and what is not carried
  public static void main(String[] args) throws IOException {
    ObjectNode bom = (ObjectNode) JSON.readTree(Path.of(args[0]).toFile());
    ((ObjectNode) bom.get("metadata")).remove("tools");
    List<String> left = List.of(args).subList(3, args.length);
    ArrayNode components = JSON.createArrayNode();
    bom.get("components")
        .forEach(jar -> {
          if (!left.contains(jar.get("name").asString())) {
            components.add(slim((ObjectNode) jar));
          }
        });
    for (Path folder : libraries(Path.of(args[1]))) {
      addLibvips(components, folder);
    }
    bom.set("components", components);
    Path file = Path.of(args[2]);
    Files.createDirectories(file.getParent());
    JSON.writeValue(file.toFile(), bom);
  }

  /// The Maven plugin takes "The BSD License" of TwelveMonkeys for the one with four clauses.
  private static ObjectNode slim(ObjectNode jar) {
    jar.remove(List.of("externalReferences", "description", "publisher", "scope"));
    ArrayNode hashes = JSON.createArrayNode();
    jar.path("hashes")
        .forEach(hash -> {
          if (hash.get("alg").asString().equals("SHA-256")) {
            hashes.add(hash);
          }
        });
    jar.set("hashes", hashes);
    if (jar.path("group").asString("").startsWith("com.twelvemonkeys")) {
      license(jar, "BSD-3-Clause");
    }
    return jar;
  }

  private static List<Path> libraries(Path folder) throws IOException {
    List<Path> libraries = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "sharp-libvips-*")) {
        found.forEach(libraries::add);
      }
    }
    libraries.sort(null);
    return libraries;
  }

  private static void addLibvips(ArrayNode components, Path folder) {
    String version =
        JSON.readTree(folder.resolve("package.json").toFile()).get("version").asString();
    ObjectNode npm = component("@img/" + folder.getFileName(), version);
    npm.put("purl", "pkg:npm/%40img/" + folder.getFileName() + "@" + version);
    license(npm, "LGPL-3.0-or-later");
    components.add(npm);
    Map<String, String> parts =
        new TreeMap<>(BundledVersions.read(folder.resolve("versions.json")).texts());
    parts.forEach((key, text) -> {
      NativeParts.Part part = NativeParts.of(key);
      ObjectNode library = component(part.name(), text);
      library.put("purl", "pkg:generic/" + part.name() + "@" + text);
      license(library, part.licence());
      components.add(library);
    });
  }

  private static ObjectNode component(String name, String version) {
    return JSON.createObjectNode()
        .put("type", "library")
        .put("bom-ref", name + "@" + version)
        .put("name", name)
        .put("version", version);
  }

  private static void license(ObjectNode component, String spdx) {
    component.set(
        "licenses", JSON.createArrayNode().add(JSON.createObjectNode().put("expression", spdx)));
  }
}
