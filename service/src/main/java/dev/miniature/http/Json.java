package dev.miniature.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Writes one JSON object.
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /// Returns the object that `fields` fills, as UTF-8.
  public static byte[] object(Consumer<Json> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      generator.writeStartObject();
      fields.accept(new Json(generator));
      generator.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("An array in memory cannot fail", impossible);
    }
    return bytes.toByteArray();
  }

  /// Writes a string.
  public void text(String name, String value) {
    write(() -> generator.writeStringField(name, value));
  }

  /// Writes a whole number.
  public void number(String name, long value) {
    write(() -> generator.writeNumberField(name, value));
  }

  /// Writes an object.
  public void object(String name, Consumer<Json> fields) {
    write(() -> {
      generator.writeObjectFieldStart(name);
      fields.accept(this);
      generator.writeEndObject();
    });
  }

  /// Writes a value.
  ///
  /// @param value a string, a number, a boolean, or a map
  public void value(String name, Object value) {
    if (value instanceof Map<?, ?> fields) {
      object(name, json -> fields.forEach((key, each) -> json.value(String.valueOf(key), each)));
    } else {
      write(() -> generator.writeObjectField(name, value));
    }
  }

  /// Writes an array of scalars.
  public void values(String name, Iterable<?> values) {
    write(() -> {
      generator.writeArrayFieldStart(name);
      for (Object value : values) {
        generator.writeObject(value);
      }
      generator.writeEndArray();
    });
  }

  /// Writes an array of objects.
  public <T> void objects(String name, Iterable<T> things, BiConsumer<Json, T> fields) {
    write(() -> {
      generator.writeArrayFieldStart(name);
      for (T thing : things) {
        generator.writeStartObject();
        fields.accept(this, thing);
        generator.writeEndObject();
      }
      generator.writeEndArray();
    });
  }

  /// Writes `true` or `false`.
  public void flag(String name, boolean value) {
    write(() -> generator.writeBooleanField(name, value));
  }

  /// Writes milliseconds with two decimals.
  void milliseconds(String name, Duration value) {
    BigDecimal exact = BigDecimal.valueOf(value.toNanos(), 6);
    write(() -> generator.writeNumberField(name, exact.setScale(2, RoundingMode.HALF_UP)));
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException("An array in memory cannot fail", impossible);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
