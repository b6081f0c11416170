package dev.miniature.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.miniature.image.Box;
import dev.miniature.styles.Density;
import dev.miniature.styles.Style;
import dev.miniature.styles.Styles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/// The page at `/`, which shows every original in every style.
///
/// Its data come from `/` too, for clients that accept JSON and not HTML, because every other path
/// may be an original's.
final class Playground {
  private static final JsonFactory JSON = new JsonFactory();

  private static final Logger LOG = LoggerFactory.getLogger(Playground.class);

  private final Styles styles;
  private final Catalogue catalogue;
  private final Invitation invitation;
  private final byte[] page;

  /// Creates the page for these styles and these originals.
  Playground(Styles styles, Catalogue catalogue, Invitation invitation) {
    this.styles = styles;
    this.catalogue = catalogue;
    this.invitation = invitation;
    this.page = resource("playground.html");
  }

  /// Returns the page as UTF-8.
  byte[] page() {
    return page;
  }

  /// Returns the page's data: originals, styles and densities, and how to add a picture.
  byte[] facts() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("invitation", invitation.sentence());
      writeStyles(json);
      writeOriginals(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("An array in memory cannot fail", impossible);
    }
    return bytes.toByteArray();
  }

  private void writeStyles(JsonGenerator json) throws IOException {
    json.writeStringField("default", styles.standard().name());
    json.writeArrayFieldStart("densities");
    for (Density density : styles.densities()) {
      json.writeString(density.toString());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("styles");
    for (Style style : styles.all()) {
      json.writeStartObject();
      json.writeStringField("name", style.name());
      json.writeStringField("what", describe(style));
      json.writeNumberField("width", style.framing().box().width().orElse(0));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeOriginals(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("originals");
    Catalogue.Listing listing = new Catalogue.Listing(List.of(), false);
    String problem = "";
    try {
      listing = catalogue.list();
    } catch (SdkException silence) {
      LOG.warn("The originals cannot be listed: {}", silence.getMessage());
      problem = "The originals cannot be listed. Thumbnails may work nevertheless.";
    }
    for (Catalogue.Listing.Original original : listing.originals()) {
      json.writeStartObject();
      json.writeStringField("key", original.key());
      json.writeNumberField("bytes", original.bytes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("more", listing.more());
    json.writeStringField("problem", problem);
  }

  private static String describe(Style style) {
    Box box = style.framing().box();
    String width = box.width().isPresent() ? Integer.toString(box.width().getAsInt()) : "any";
    String height = box.height().isPresent() ? Integer.toString(box.height().getAsInt()) : "any";
    return width + " × " + height + ", " + style.framing().fit().name().toLowerCase(Locale.ROOT);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Playground.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("The jar is broken", broken);
    }
  }
}
