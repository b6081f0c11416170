package dev.miniature.build;

import dev.miniature.vips.BundledVersions;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the list of parts in the format of CycloneDX: the jars, and what is built into libvips.
///
/// The Maven plugin for it does nothing without a network, and knows jars only. Nothing in the list
/// depends on the time or the machine.
public final class Sbom {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sbom() {}

  /// Writes it.
  ///
  /// @param args a file with the class path, `NOTICE`, the folder `@img` of npm, the finished file,
  ///   and the names of jars that are not carried
  public static void main(String[] args) throws IOException {
    Notice notice = Notice.read(Path.of(args[1]));
    List<String> left = List.of(args).subList(4, args.length);
    ArrayNode components = JSON.createArrayNode();
    List<String> paths = List.of(Files.readString(Path.of(args[0])).split(File.pathSeparator));
    for (String path : paths.stream().sorted().toList()) {
      Path jar = Path.of(path.strip());
      String name = String.valueOf(jar.getParent().getParent().getFileName());
      if (jar.getFileName().toString().startsWith(name + "-") && !left.contains(name)) {
        components.add(jar(jar, name, notice));
      }
    }
    for (Path folder : libraries(Path.of(args[2]))) {
      addLibvips(components, folder);
    }
    ObjectNode bom =
        JSON.createObjectNode()
            .put("bomFormat", "CycloneDX")
            .put("specVersion", "1.6")
            .put("version", 1);
    bom.set("components", components);
    Path file = Path.of(args[3]);
    Files.createDirectories(file.getParent());
    JSON.writeValue(file.toFile(), bom);
  }

  /// Maven keeps a jar at `<group>/<name>/<version>/<name>-<version>.jar`. One of this build lies
  /// elsewhere, and is no part that somebody else made.
  private static ObjectNode jar(Path jar, String name, Notice notice) throws IOException {
    Path versioned = jar.getParent();
    String version = versioned.getFileName().toString();
    String path = versioned.getParent().getParent().toString().replace(File.separatorChar, '/');
    String group = path.substring(path.lastIndexOf("/repository/") + 12).replace('/', '.');
    ObjectNode component = component(name, version);
    component.put("group", group);
    component.put("bom-ref", group + ":" + name + "@" + version);
    component.put("purl", "pkg:maven/" + group + "/" + name + "@" + version);
    component.set(
        "hashes",
        JSON.createArrayNode()
            .add(JSON.createObjectNode().put("alg", "SHA-256").put("content", sha256(jar))));
    license(component, notice.licenceOf(name));
    return component;
  }

  private static String sha256(Path jar) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
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
