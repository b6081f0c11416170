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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the list of parts in CycloneDX format: the jars, and the libraries in libvips.
///
/// The Maven plugin for it needs a network and supports only jars. Nothing in the list depends on
/// the time or the machine.
public final class Sbom {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The path of a jar in Maven's local repository. Jars of this build are elsewhere, and are not
  /// third-party parts.
  private static final Pattern KEPT =
      Pattern.compile("/(?<group>.+)/(?<name>[^/]+)/(?<version>[^/]+)/\\k<name>-[^/]+\\.jar");

  private Sbom() {}

  /// Writes the list.
  ///
  /// @param args Maven's local repository, a file with the class path, `NOTICE`, the folder `@img`
  ///   of npm, the output file, and the names of jars that are not included
  public static void main(String[] args) throws IOException {
    Notice notice = Notice.read(Path.of(args[2]));
    List<String> left = List.of(args).subList(5, args.length);
    ArrayNode components = JSON.createArrayNode();
    for (String jar : paths(Path.of(args[1]))) {
      Matcher kept = KEPT.matcher(jar.replace(args[0], ""));
      if (jar.startsWith(args[0]) && kept.matches() && !left.contains(kept.group("name"))) {
        components.add(jar(Path.of(jar), kept, notice));
      }
    }
    for (Path folder : libraries(Path.of(args[3]))) {
      addLibvips(components, folder);
    }
    ObjectNode bom =
        JSON.createObjectNode()
            .put("bomFormat", "CycloneDX")
            .put("specVersion", "1.6")
            .put("version", 1);
    bom.set("components", components);
    Path file = Path.of(args[4]);
    JSON.writeValue(file.toFile(), bom);
  }

  private static List<String> paths(Path classPath) throws IOException {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(Files.readString(classPath).strip())
        .sorted()
        .toList();
  }

  private static ObjectNode jar(Path jar, Matcher kept, Notice notice) throws IOException {
    String group = kept.group("group").replace('/', '.');
    String name = kept.group("name");
    String version = kept.group("version");
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
