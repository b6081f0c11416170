package dev.miniature.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The profiles, checked with the JDK's colour management (Little CMS) and with published numbers.
final class RgbSpaceTest {
  @ParameterizedTest
  @EnumSource
  void aColourManagedReaderSeesThePatchesAsTheyWere(RgbSpace space) {
    ICC_ColorSpace profile = new ICC_ColorSpace(ICC_Profile.getInstance(space.profile()));
    for (int patch = 0; patch < 9; patch++) {
      int rgb = Patches.rgb(patch % 3, patch / 3);
      int numbers = space.fromSrgb(rgb);
      float[] parts = {
        (numbers >> 16 & 0xFF) / 255f, (numbers >> 8 & 0xFF) / 255f, (numbers & 0xFF) / 255f
      };
      float[] seen = profile.toRGB(parts);
      int back =
          Math.round(seen[0] * 255) << 16
              | Math.round(seen[1] * 255) << 8
              | Math.round(seen[2] * 255);
      assertThat(Patches.distance(back, rgb)).as("patch %d", patch).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void pureRedHasTheNumbersThatOthersPublish() {
    assertThat(RgbSpace.SRGB.fromSrgb(0xFF0000)).isEqualTo(0xFF0000);
    assertThat(RgbSpace.DISPLAY_P3.fromSrgb(0xFF0000)).isEqualTo(0xEA3323);
    assertThat(RgbSpace.ADOBE_RGB.fromSrgb(0xFF0000)).isEqualTo(0xDB0000);
  }

  @ParameterizedTest
  @EnumSource
  void greyStaysGrey(RgbSpace space) {
    int grey = space.fromSrgb(0x808080);
    assertThat(grey >> 16).isEqualTo(grey >> 8 & 0xFF).isEqualTo(grey & 0xFF);
  }
}
