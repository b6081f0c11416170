package dev.miniature.image.subject;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the weights of a network from a TensorFlow Lite file, as far as BlazeFace needs it: the
/// convolutions in execution order, with 16-bit weights.
///
/// The file is a FlatBuffer. A table begins with the distance back to its index of fields (vtable),
/// and all other references are relative offsets too.
final class TfliteFile {
  private static final int DEQUANTIZE = 6;
  private static final int CONV_2D = 3;
  private static final int DEPTHWISE_CONV_2D = 4;

  private final ByteBuffer file;

  /// A convolutional layer.
  ///
  /// @param shape the shape of its weights: output channels, rows, columns, input channels; for a
  ///   depthwise layer 1, rows, columns, channels
  /// @param weights in that order, with the last index varying fastest
  /// @param biases the constant added to each output channel
  @SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
  record Convolution(List<Integer> shape, float[] weights, float[] biases) {}

  private TfliteFile(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Returns the convolutions in the file, first to last.
  ///
  /// @throws IndexOutOfBoundsException if the file is truncated
  static List<Convolution> convolutions(byte[] file) {
    return new TfliteFile(file).read();
  }

  private List<Convolution> read() {
    int model = at(0);
    int graph = item(vector(model, 2), 0);
    int tensors = vector(graph, 0);
    Map<Integer, Integer> stored = new HashMap<>();
    List<Convolution> found = new ArrayList<>();
    int operators = vector(graph, 3);
    for (int i = 0; i < size(operators); i++) {
      int operator = item(operators, i);
      int inputs = vector(operator, 1);
      switch (kind(model, operator)) {
        case DEQUANTIZE -> stored.put(number(vector(operator, 2), 0), number(inputs, 0));
        case CONV_2D, DEPTHWISE_CONV_2D -> {
          int weights = item(tensors, source(stored, number(inputs, 1)));
          int biases = item(tensors, source(stored, number(inputs, 2)));
          found.add(
              new Convolution(
                  numbers(vector(weights, 0)), halves(model, weights), halves(model, biases)));
        }
        default -> {
          // Has no weights.
        }
      }
    }
    return found;
  }

  /// Returns the stored tensor from which a dequantised tensor is computed.
  private static int source(Map<Integer, Integer> stored, int tensor) {
    return Objects.requireNonNull(stored.get(tensor), "A tensor without weights");
  }

  private int kind(int model, int operator) {
    int code = field(operator, 0) == 0 ? 0 : file.getInt(field(operator, 0));
    return file.get(field(item(vector(model, 1), code), 0));
  }

  private float[] halves(int model, int tensor) {
    int buffer = item(vector(model, 4), file.getInt(field(tensor, 2)));
    int data = vector(buffer, 0);
    float[] values = new float[size(data) / Short.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.float16ToFloat(file.getShort(data + Integer.BYTES + i * Short.BYTES));
    }
    return values;
  }

  /// Returns the offset of a table's field; 0 if the field is absent.
  private int field(int table, int number) {
    int index = table - file.getInt(table);
    int entry = 4 + 2 * number;
    int distance = entry < file.getShort(index) ? file.getShort(index + entry) : 0;
    return distance == 0 ? 0 : table + distance;
  }

  private int vector(int table, int number) {
    return at(field(table, number));
  }

  private int at(int place) {
    return place + file.getInt(place);
  }

  private int size(int vector) {
    return file.getInt(vector);
  }

  /// Returns the offset of a table in a vector of tables.
  private int item(int vector, int number) {
    return at(vector + Integer.BYTES * (number + 1));
  }

  private int number(int vector, int number) {
    return file.getInt(vector + Integer.BYTES * (number + 1));
  }

  private List<Integer> numbers(int vector) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < size(vector); i++) {
      numbers.add(number(vector, i));
    }
    return numbers;
  }
}
