package dev.miniature.image.subject;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the weights of a network from a file of TensorFlow Lite, as far as it takes for ours: its
/// convolutions in the order in which they are worked out, with weights of 16 bits.
///
/// The file is a FlatBuffer: a table is a place that says how far before it its index of fields
/// lies, and everything else is told by distances, too.
final class TfliteFile {
  private static final int DEQUANTIZE = 6;
  private static final int CONV_2D = 3;
  private static final int DEPTHWISE_CONV_2D = 4;

  private final ByteBuffer file;

  /// A layer that multiplies and adds.
  ///
  /// @param shape of its weights: results, rows, columns, channels; of a depthwise one 1, rows,
  ///   columns, channels
  /// @param weights in that order, the last one running fastest
  /// @param biases what is added, for each result
  @SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
  record Convolution(List<Integer> shape, float[] weights, float[] biases) {}

  private TfliteFile(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Its convolutions, first to last.
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

  /// The tensor that is stored for one that is only given once it is worked out.
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

  /// Where a field of a table lies; 0 if it is left out.
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

  /// A table of a vector of tables.
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
