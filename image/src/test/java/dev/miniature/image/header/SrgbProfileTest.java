package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.pictures.RgbSpace;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SrgbProfileTest {
  @Test
  void theJdksOwnSrgbIsSrgb() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    assertThat(SrgbProfile.describes(profile)).isTrue();
  }

  @Test
  void ofTheTestSpacesOnlySrgbIs() {
    assertThat(SrgbProfile.describes(RgbSpace.SRGB.profile())).isTrue();
    assertThat(SrgbProfile.describes(RgbSpace.DISPLAY_P3.profile())).isFalse();
    assertThat(SrgbProfile.describes(RgbSpace.ADOBE_RGB.profile())).isFalse();
  }

  @Test
  void noCutOffProfileIsSrgbAndNoneThrows() {
    byte[] profile = RgbSpace.SRGB.profile();
    for (int length = 0; length < profile.length; length++) {
      boolean _ = SrgbProfile.describes(Arrays.copyOf(profile, length));
    }
    assertThat(SrgbProfile.describes(Arrays.copyOf(profile, 200))).isFalse();
  }

  @Test
  void damagedProfilesNeverThrow() {
    byte[] profile = RgbSpace.SRGB.profile();
    for (int at = 0; at < profile.length; at++) {
      byte[] damaged = profile.clone();
      damaged[at] ^= (byte) 0x80;
      boolean _ = SrgbProfile.describes(damaged);
    }
    byte[] unnamed = profile.clone();
    Arrays.fill(unnamed, 128, 132, (byte) 0);
    assertThat(SrgbProfile.describes(unnamed)).isFalse();
  }
}
