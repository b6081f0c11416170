package dev.miniature.http;

import dev.miniature.image.ImageFormat;
import dev.miniature.styles.Density;
import dev.miniature.styles.Style;
import dev.miniature.styles.StyleFields;
import dev.miniature.styles.Styles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/// The list of styles as JSON, with which the build of a site writes URLs and `srcset`.
public final class StylesManifest {
  /// The path of the list, if it is served. No original can have this name.
  static final String PATH = "/styles.json";

  /// Five minutes, because a page that was built with an old list should see a deployment soon.
  private static final String CACHE_CONTROL = "public, max-age=300";

  private final byte[] json;
  private final String tag;

  /// Creates the manifest of these styles.
  public StylesManifest(Styles styles) {
    this(styles, PathPrefix.NONE);
  }

  /// Creates the manifest of these styles, whose addresses begin with a prefix.
  public StylesManifest(Styles styles, PathPrefix prefix) {
    this.json = Json.object(json -> write(json, styles, prefix));
    CRC32 sum = new CRC32();
    sum.update(json);
    this.tag = Long.toHexString(sum.getValue());
  }

  /// Returns the JSON text.
  public String json() {
    return new String(json, StandardCharsets.UTF_8);
  }

  Answer answer(Optional<String> ifNoneMatch) {
    boolean unchanged = ifNoneMatch.filter(header -> EntityTag.matches(header, tag)).isPresent();
    HttpReply reply =
        HttpReply.of(unchanged ? 304 : 200)
            .with("Cache-Control", CACHE_CONTROL)
            .with("ETag", EntityTag.of(tag));
    return Answer.of(
        "styles",
        unchanged
            ? reply.with("Content-Type", FactsReply.MEDIA_TYPE)
            : reply.withBody(FactsReply.MEDIA_TYPE, json));
  }

  private static void write(Json json, Styles styles, PathPrefix prefix) {
    json.text("default", styles.standard().name());
    json.text("onUnknownStyle", styles.onUnknownStyle().word());
    json.values("densities", styles.densities().stream().map(Density::factor).toList());
    json.values("auto", styles.auto().stream().map(ImageFormat::extension).toList());
    json.objects("styles", styles.all(), (each, style) -> style(each, style, prefix));
  }

  /// Writes a style. The caller replaces the placeholders of its address: the original's key
  /// without extension, the extension, and `@2x` for a dense screen.
  private static void style(Json json, Style style, PathPrefix prefix) {
    json.text("name", style.name());
    StyleFields.of(style).forEach(json::value);
    json.text("address", prefix.text() + "/{name}_" + style.name() + "{@density}.{extension}");
  }
}
