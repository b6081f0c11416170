package dev.miniature.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON into maps, lists, texts, numbers and booleans.
final class JsonValues {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonValues() {}

  static @Nullable Object read(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      return value(parser, parser.nextToken());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        map.put(name, value(parser, parser.nextToken()));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> list = new ArrayList<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        list.add(value(parser, next));
      }
      return list;
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token.isNumeric()) {
      return parser.getNumberValue();
    }
    return token.isBoolean() ? (Object) parser.getBooleanValue() : parser.getText();
  }
}
