package dev.miniature.fuzz.mutation;

import dev.miniature.fuzz.anatomy.Field;
import dev.miniature.fuzz.anatomy.Piece;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Mutations of the pieces of a file. Each modifies the list.
enum PieceMutation {
  NUMBER {
    @Override
    void apply(List<Piece> pieces, List<Piece> others, RandomGenerator random) {
      int at = random.nextInt(pieces.size());
      Piece piece = pieces.get(at);
      if (!piece.fields().isEmpty()) {
        Field field = piece.fields().get(random.nextInt(piece.fields().size()));
        pieces.set(at, piece.with(field, Numbers.instead(field.read(piece.bytes()), random)));
      }
    }
  },
  DROP {
    @Override
    void apply(List<Piece> pieces, List<Piece> others, RandomGenerator random) {
      if (pieces.size() > 1) {
        pieces.remove(place(pieces, random));
      }
    }
  },
  REPEAT {
    @Override
    void apply(List<Piece> pieces, List<Piece> others, RandomGenerator random) {
      int at = place(pieces, random);
      Piece piece = pieces.get(at);
      int most = Math.clamp(MAX_REPEATED_BYTES / (piece.bytes().length + 1), 1, 300);
      int count = random.nextInt(4) == 0 ? most : 1;
      pieces.addAll(at, Collections.nCopies(count, piece));
    }
  },
  SWAP {
    @Override
    void apply(List<Piece> pieces, List<Piece> others, RandomGenerator random) {
      Collections.swap(pieces, place(pieces, random), place(pieces, random));
    }
  },
  MOVE {
    @Override
    void apply(List<Piece> pieces, List<Piece> others, RandomGenerator random) {
      Piece piece = pieces.remove(place(pieces, random));
      pieces.add(pieces.isEmpty() ? 0 : place(pieces, random), piece);
    }
  },
  INSERT_OF_ANOTHER {
    @Override
    void apply(List<Piece> pieces, List<Piece> others, RandomGenerator random) {
      Piece piece = others.get(place(others, random));
      pieces.add(place(pieces, random), piece);
    }
  },
  REPLACE_BY_ANOTHER {
    @Override
    void apply(List<Piece> pieces, List<Piece> others, RandomGenerator random) {
      int at = place(pieces, random);
      int other = random.nextBoolean() ? at : place(others, random);
      pieces.set(at, others.get(Math.min(other, others.size() - 1)));
    }
  },
  REST_OF_ANOTHER {
    @Override
    void apply(List<Piece> pieces, List<Piece> others, RandomGenerator random) {
      int from = place(pieces, random);
      pieces.subList(from, pieces.size()).clear();
      int other = Math.min(random.nextInt(from, from + 2), others.size() - 1);
      pieces.addAll(others.subList(other, others.size()));
    }
  },
  CONTENT {
    @Override
    void apply(List<Piece> pieces, List<Piece> others, RandomGenerator random) {
      int at = random.nextInt(pieces.size());
      Piece piece = pieces.get(at);
      byte[] bytes = piece.bytes().clone();
      pieces.set(at, piece.with(ByteMutation.any(random).apply(bytes, random)));
    }
  };

  private static final int MAX_REPEATED_BYTES = 20_000;
  private static final PieceMutation[] ALL = values();

  /// Returns a random mutation; those of numbers and contents are the most likely.
  static PieceMutation any(RandomGenerator random) {
    int chance = random.nextInt(ALL.length * 2);
    return chance < ALL.length ? ALL[chance] : chance % 3 == 0 ? CONTENT : NUMBER;
  }

  /// Returns a position, rarely the first one: without its beginning a file has no known format,
  /// and no decoder reads it.
  private static int place(List<Piece> pieces, RandomGenerator random) {
    boolean isFirst = pieces.size() == 1 || random.nextInt(32) == 0;
    return isFirst ? 0 : random.nextInt(1, pieces.size());
  }

  /// Mutates `pieces`, of which there is at least one.
  ///
  /// @param others the pieces of another file of the same format
  abstract void apply(List<Piece> pieces, List<Piece> others, RandomGenerator random);
}
