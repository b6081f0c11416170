package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.TooComplexException;
import dev.miniature.pictures.Complex;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.Patches;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeanPsdTest {
  private static final byte[] PLAIN = Exotics.psd(Patches.image(60, 60));
  private static final int RESOURCES = 30;
  private static final int LAYERS = 34;

  @Test
  void resourcesAndLayersAreLeftOut() throws Exception {
    byte[] resources = resource(1036, 50, 50);
    byte[] full = withSection(withSection(PLAIN, LAYERS, new byte[300]), RESOURCES, resources);
    LeanPsd lean = LeanPsd.of(full);
    assertThat(lean.head()).startsWith('8', 'B', 'P', 'S').hasSize(38);
    assertThat(full.length - lean.pixels()).isEqualTo(PLAIN.length - 38);
  }

  @Test
  void theProfileStays() throws Exception {
    byte[] resources = Complex.inserted(resource(1036, 7, 7), 0, new byte[0]);
    byte[] both = Complex.inserted(resources, resources.length, resource(1039, 501, 501));
    LeanPsd lean = LeanPsd.of(withSection(PLAIN, RESOURCES, both));
    assertThat(lean.head()).hasSize(38 + 12 + 502);
    assertThat(LeanPsd.profileOf(Bytes.of(withSection(PLAIN, RESOURCES, both))).size())
        .isEqualTo(501);
  }

  @ParameterizedTest
  @ValueSource(ints = {26, RESOURCES, LAYERS})
  void aSectionThatClaimsMoreThanTheFileHoldsIsRefused(int at) {
    for (int length : new int[] {1_000_000, Integer.MAX_VALUE, -1}) {
      byte[] psd = PLAIN.clone();
      ByteBuffer.wrap(psd).putInt(at, length);
      assertThatExceptionOfType(BrokenImageException.class).isThrownBy(() -> LeanPsd.of(psd));
    }
  }

  @Test
  void aResourceThatClaimsMoreThanItsSectionIsNeverReached() throws Exception {
    byte[] resources = resource(1036, 10, Integer.MAX_VALUE);
    assertThat(LeanPsd.of(withSection(PLAIN, RESOURCES, resources)).head()).hasSize(38);
    byte[] profile = withSection(PLAIN, RESOURCES, resource(1039, 10, Integer.MAX_VALUE));
    assertThatExceptionOfType(BrokenImageException.class).isThrownBy(() -> LeanPsd.of(profile));
  }

  @Test
  void aProfileOfMoreThanFourMegabytesIsRefused() {
    int length = (4 << 20) + 1;
    byte[] psd = withSection(PLAIN, RESOURCES, resource(1039, length, length));
    assertThatExceptionOfType(TooComplexException.class)
        .isThrownBy(() -> ImageHeaders.judged(psd))
        .withMessageContaining("profile");
  }

  /// Returns the file with this content in the empty section at `at`.
  private static byte[] withSection(byte[] psd, int at, byte[] content) {
    byte[] file = Complex.inserted(psd, at + 4, content);
    ByteBuffer.wrap(file).putInt(at, content.length);
    return file;
  }

  private static byte[] resource(int number, int length, int claimed) {
    ByteBuffer resource = ByteBuffer.allocate(12 + length + (length & 1));
    resource.put("8BIM".getBytes(StandardCharsets.US_ASCII)).putShort((short) number);
    return resource.putShort((short) 0).putInt(claimed).array();
  }
}
