package dev.miniature.build;

import static java.util.stream.Collectors.toCollection;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads the licences and the list of parts of a folder or a zip.
public final class Carried {
  private static final Pattern VERSION = Pattern.compile("-\\d[^/]*\\.jar$");

  private Carried() {}

  /// Returns the jars that `NOTICE` does not name.
  ///
  /// @param jars file names such as `s3-2.56.0.jar`
  public static List<String> unnamed(String notice, Collection<String> jars) {
    Set<String> words = new TreeSet<>(Arrays.asList(notice.split("[,\\s]+")));
    return jars.stream().filter(jar -> !words.contains(withoutVersion(jar))).toList();
  }

  /// Returns the file names of the jars in the list of parts.
  public static Set<String> jars(String sbom) {
    return components(sbom)
        .valueStream()
        .filter(part -> part.get("purl").asString().startsWith("pkg:maven/"))
        .map(part -> part.get("name").asString() + "-" + part.get("version").asString() + ".jar")
        .collect(toCollection(TreeSet::new));
  }

  /// Returns the other parts, such as `libheif 1.23.5`.
  public static Set<String> nativeParts(String sbom) {
    return components(sbom)
        .valueStream()
        .filter(part -> !part.get("purl").asString().startsWith("pkg:maven/"))
        .map(part -> part.get("name").asString() + " " + part.get("version").asString())
        .collect(toCollection(TreeSet::new));
  }

  /// Returns the number of parts without a licence.
  public static long withoutLicence(String sbom) {
    return components(sbom).valueStream().filter(part -> part.path("licenses").isEmpty()).count();
  }

  /// Returns the errors of a list of parts by the schema of CycloneDX 1.6.
  public static Set<String> schemaErrors(String sbom) {
    JsonSchemaFactory schemas =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V7,
            factory ->
                factory.schemaMappers(
                    mappers -> mappers.mapPrefix("http://cyclonedx.org/schema/", "classpath:")));
    return schemas
        .getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"))
        .validate(sbom, InputFormat.JSON)
        .stream()
        .map(ValidationMessage::getMessage)
        .collect(toCollection(TreeSet::new));
  }

  private static JsonNode components(String sbom) {
    return new ObjectMapper().readTree(sbom).get("components");
  }

  private static String withoutVersion(String jar) {
    return VERSION.matcher(jar).replaceFirst("");
  }
}
