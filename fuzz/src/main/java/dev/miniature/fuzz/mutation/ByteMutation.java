package dev.miniature.fuzz.mutation;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Mutations of bytes without regard to their meaning. Each may modify the array that it receives.
enum ByteMutation {
  FLIP {
    @Override
    byte[] apply(byte[] bytes, RandomGenerator random) {
      for (int i = random.nextInt(1, 5); i > 0 && bytes.length > 0; i--) {
        bytes[place(bytes, random)] ^= (byte) (1 << random.nextInt(8));
      }
      return bytes;
    }
  },
  BYTE {
    @Override
    byte[] apply(byte[] bytes, RandomGenerator random) {
      for (int i = random.nextInt(1, 4); i > 0 && bytes.length > 0; i--) {
        bytes[place(bytes, random)] = (byte) Numbers.instead(0, random);
      }
      return bytes;
    }
  },
  NUMBER {
    @Override
    byte[] apply(byte[] bytes, RandomGenerator random) {
      int width = 2 << random.nextInt(2);
      if (bytes.length >= width) {
        int at = Math.min(place(bytes, random), bytes.length - width);
        long value = Numbers.instead(0, random);
        boolean isBig = random.nextBoolean();
        for (int i = 0; i < width; i++) {
          bytes[at + i] = (byte) (value >>> (8 * (isBig ? width - 1 - i : i)));
        }
      }
      return bytes;
    }
  },
  CUT {
    @Override
    byte[] apply(byte[] bytes, RandomGenerator random) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }
  },
  RUN {
    @Override
    byte[] apply(byte[] bytes, RandomGenerator random) {
      int from = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, from + random.nextInt(1, 64));
      Arrays.fill(bytes, from, to, (byte) (random.nextBoolean() ? 0 : random.nextInt(256)));
      return bytes;
    }
  },
  REMOVE {
    @Override
    byte[] apply(byte[] bytes, RandomGenerator random) {
      int from = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, from + random.nextInt(1, 32));
      return joined(bytes, from, new byte[0], to);
    }
  },
  INSERT {
    @Override
    byte[] apply(byte[] bytes, RandomGenerator random) {
      byte[] more = new byte[random.nextInt(8) == 0 ? 4_096 : random.nextInt(1, 32)];
      if (random.nextBoolean()) {
        random.nextBytes(more);
      }
      int at = random.nextInt(bytes.length + 1);
      return joined(bytes, at, more, at);
    }
  },
  COPY {
    @Override
    byte[] apply(byte[] bytes, RandomGenerator random) {
      int from = random.nextInt(bytes.length + 1);
      int length = Math.min(bytes.length - from, random.nextInt(1, 64));
      int to = random.nextInt(bytes.length - length + 1);
      System.arraycopy(bytes, from, bytes, to, length);
      return bytes;
    }
  };

  private static final ByteMutation[] ALL = values();

  /// Returns a random mutation.
  static ByteMutation any(RandomGenerator random) {
    return ALL[random.nextInt(ALL.length)];
  }

  /// Returns the mutated bytes.
  abstract byte[] apply(byte[] bytes, RandomGenerator random);

  /// Returns a position: in half of the cases near the beginning, where the header is.
  private static int place(byte[] bytes, RandomGenerator random) {
    return random.nextInt(random.nextBoolean() ? Math.min(bytes.length, 64) : bytes.length);
  }

  private static byte[] joined(byte[] bytes, int from, byte[] between, int to) {
    byte[] all = new byte[from + between.length + bytes.length - to];
    System.arraycopy(bytes, 0, all, 0, from);
    System.arraycopy(between, 0, all, from, between.length);
    System.arraycopy(bytes, to, all, from + between.length, bytes.length - to);
    return all;
  }
}
