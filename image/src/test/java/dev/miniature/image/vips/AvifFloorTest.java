package dev.miniature.image.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.vips.LibraryVersion;
import dev.miniature.vips.Vips;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AvifFloorTest {
  private static final Decoders NAMED = Decoders.named("jpeg,avif");

  @ParameterizedTest
  @ValueSource(strings = {"1.23.5", "1.23.10", "1.24.0", "2.0.0"})
  void aLibheifThatIsNewEnoughIsNotDoubted(String version) {
    assertThat(AvifFloor.doubt(LibraryVersion.parse(version), Decoders.usual())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23.4", "1.9.9", "0.99.0"})
  void anOlderOneIsDoubtedWhoeverNamesIt(String version) {
    assertThat(AvifFloor.doubt(LibraryVersion.parse(version), Decoders.usual()))
        .contains("AVIF is not read: libheif is " + version + ", and has to be 1.23.5 or newer");
    assertThat(AvifFloor.doubt(LibraryVersion.parse(version), NAMED)).isPresent();
  }

  @Test
  void oneThatNobodyKnowsIsDoubtedUnlessAvifIsNamed() {
    assertThat(AvifFloor.doubt(Optional.empty(), Decoders.usual()))
        .hasValueSatisfying(
            line -> assertThat(line).contains("not known", "name avif in DECODERS"));
    assertThat(AvifFloor.doubt(Optional.empty(), NAMED)).isEmpty();
  }

  @Test
  @EnabledIf("isHere")
  void theOneThatNpmHasBroughtInIsNotDoubted() {
    assertThat(AvifFloor.doubt(Vips.bundled().version("heif"), Decoders.usual())).isEmpty();
  }

  static boolean isHere() {
    return Vips.failure().isEmpty();
  }

  @Test
  void whatIsNotToBeReadAnywayIsNotDoubted() {
    Decoders without = Decoders.usual().without(ImageFormat.AVIF);
    assertThat(AvifFloor.doubt(LibraryVersion.parse("1.0.0"), without)).isEmpty();
  }
}
