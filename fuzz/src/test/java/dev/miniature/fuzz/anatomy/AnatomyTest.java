package dev.miniature.fuzz.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.fuzz.trial.WholeRenders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.header.ImageHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Splitting and joining a file gives the same file, so a mutation changes nothing else.
final class AnatomyTest {

  @ParameterizedTest
  @MethodSource("pictures")
  void piecesGiveTheFileAgain(Path picture) throws IOException {
    byte[] file = Files.readAllBytes(picture);
    Anatomy anatomy = anatomy(file, false);
    List<Piece> pieces = anatomy.taken(file);

    assertThat(pieces).hasSizeGreaterThan(1);
    assertThat(pieces).anySatisfy(piece -> assertThat(piece.fields()).isNotEmpty());
    if (anatomy instanceof TiffAnatomy) {
      assertThat(anatomy.joined(pieces))
          .startsWith(withoutOffset(file, 4))
          .hasSizeGreaterThan(file.length);
    } else {
      assertThat(anatomy.joined(pieces)).isEqualTo(file);
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aPieceTwiceIsJustAsLongAsItIs(Path picture) throws IOException {
    byte[] file = Files.readAllBytes(picture);
    Anatomy anatomy = anatomy(file, false);
    List<Piece> pieces = new ArrayList<>(anatomy.taken(file));
    int before = anatomy.joined(pieces).length;
    Piece last = pieces.getLast();
    pieces.add(last);

    assertThat(anatomy.joined(pieces).length).isEqualTo(before + last.bytes().length);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void whatIsPutTogetherIsRenderedAsBefore(Path picture) throws IOException {
    byte[] file = Files.readAllBytes(picture);
    Anatomy anatomy = anatomy(file, true);
    byte[] again = anatomy.joined(anatomy.taken(file));

    WholeRenders renders = new WholeRenders();
    assertThat(renders.of(again, 7, "file")).isEqualTo(renders.of(file, 7, "file"));
  }

  static Stream<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("corpus", "pictures"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(path -> !path.toString().contains("found"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Anatomy anatomy(byte[] file, boolean deep) {
    ImageFormat format = ImageHeaders.format(file).orElseThrow();
    return Anatomy.of(format, deep);
  }

  private static byte[] withoutOffset(byte[] file, int length) {
    return Arrays.copyOf(file, length);
  }
}
