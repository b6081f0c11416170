package dev.miniature.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.vips.ForeignClasses;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Checks with libvips itself which classes can be used on a file.
@EnabledIf("isHere")
final class UsableClassesTest {
  private static final String LOADERS = "VipsForeignLoad";

  static boolean isHere() {
    return dev.miniature.vips.Vips.failure().isEmpty();
  }

  @Test
  void theReadersAreExactlyThoseOfTheFormatsThatAreRead() throws Exception {
    assertThat(UsableClasses.under(LOADERS, Map.of()))
        .containsExactly(
            "VipsForeignLoadHeifBuffer",
            "VipsForeignLoadJpegBuffer",
            "VipsForeignLoadNsgifBuffer",
            "VipsForeignLoadPngBuffer",
            "VipsForeignLoadTiffBuffer",
            "VipsForeignLoadWebpBuffer");
  }

  @Test
  void aReaderOfDrawingsIsThereOnlyWhereTheyAreAllowed() throws Exception {
    assertThat(UsableClasses.under(LOADERS, Map.of("ALLOW_SVG", "true")))
        .hasSize(7)
        .contains("VipsForeignLoadSvgBuffer");
  }

  @Test
  void whatIsSwitchedOffIsBlockedInTheLibraryToo() throws Exception {
    assertThat(UsableClasses.under(LOADERS, Map.of("DECODERS", "jpeg,png,bmp")))
        .containsExactly("VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer");
  }

  @Test
  void theSaversAreExactlyThoseOfTheFormatsThatAreWritten() throws Exception {
    assertThat(UsableClasses.under("VipsForeignSave", Map.of()))
        .containsExactly(
            "VipsForeignSaveAvifTarget",
            "VipsForeignSaveCgifTarget",
            "VipsForeignSaveJpegTarget",
            "VipsForeignSavePngTarget",
            "VipsForeignSaveWebpTarget");
  }

  @Test
  void thereAreManyMoreThatABlockHasToHold() throws Throwable {
    assertThat(ForeignClasses.under(LOADERS))
        .hasSizeGreaterThan(15)
        .contains(
            "VipsForeignLoadUhdrBuffer", "VipsForeignLoadPngFile", "VipsForeignLoadPngSource");
  }
}
