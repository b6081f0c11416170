package dev.miniature.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads events of any shape.
///
/// Anyone who may invoke the function can send anything. AWS's deserializer ends the invocation
/// with an error if a value has an unexpected type, even in unused fields; this reader treats such
/// a value as missing.
final class EventReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser json;
  private Optional<String> method = Optional.empty();
  private boolean hasVersion;
  private Optional<String> resource = Optional.empty();
  private Optional<String> proxy = Optional.empty();
  private Optional<String> path = Optional.empty();
  private Optional<String> contextPath = Optional.empty();
  private Optional<String> requestId = Optional.empty();
  private final Map<String, List<String>> single = new HashMap<>();
  private final Map<String, List<String>> repeated = new HashMap<>();

  private EventReader(JsonParser json) {
    this.json = json;
  }

  /// Returns the used fields of the event; all are empty if the input is not an event.
  ///
  /// @throws IOException if reading fails; invalid content does not cause it
  static RestEvent read(InputStream event) throws IOException {
    try (JsonParser json = FACTORY.createParser(event)) {
      EventReader reader = new EventReader(json);
      try {
        json.nextToken();
        reader.object(reader::field);
        return reader.event();
      } catch (JsonProcessingException | CharConversionException noJson) {
        return new EventReader(json).event();
      }
    }
  }

  private RestEvent event() {
    Map<String, List<String>> headers = new HashMap<>(single);
    headers.putAll(repeated);
    return new RestEvent(
        method, hasVersion, resource, proxy, path, contextPath, requestId, headers);
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "httpMethod" -> method = text();
      case "version" -> hasVersion = !isNull();
      case "resource" -> resource = text();
      case "path" -> path = text();
      case "pathParameters" -> {
        proxy = Optional.empty();
        object(this::pathParameter);
      }
      case "requestContext" -> object(this::context);
      case "headers" -> object(header -> add(header, single));
      case "multiValueHeaders" -> object(header -> add(header, repeated));
      default -> json.skipChildren();
    }
  }

  private void pathParameter(String name) throws IOException {
    if (name.equals("proxy")) {
      proxy = text();
    } else {
      json.skipChildren();
    }
  }

  private void context(String name) throws IOException {
    switch (name) {
      case "path" -> contextPath = text();
      case "requestId" -> requestId = text();
      default -> json.skipChildren();
    }
  }

  /// Adds the values of a header. Names arrive as the client wrote them; values may be missing.
  /// Only the multi-value headers contain all values of a repeated header.
  private void add(String name, Map<String, List<String>> headers) throws IOException {
    List<String> values = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        text().ifPresent(values::add);
      }
    } else {
      text().ifPresent(values::add);
    }
    if (!values.isEmpty()) {
      headers.merge(
          name.toLowerCase(Locale.ROOT),
          values,
          (former, more) -> {
            former.addAll(more);
            return former;
          });
    }
  }

  /// Visits the fields of the current object; any other value has none.
  private void object(Field each) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      each.read(name);
    }
  }

  /// Returns the current value if it is a string.
  private Optional<String> text() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return Optional.of(json.getText());
    }
    json.skipChildren();
    return Optional.empty();
  }

  private boolean isNull() throws IOException {
    boolean isNull = json.currentToken() == JsonToken.VALUE_NULL;
    json.skipChildren();
    return isNull;
  }

  /// Handles a field whose value is the parser's current one.
  private interface Field {
    void read(String name) throws IOException;
  }
}
