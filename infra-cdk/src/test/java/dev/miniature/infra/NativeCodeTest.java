package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.infra.config.InvalidConfigurationException;
import dev.miniature.infra.config.Processor;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeCodeTest {
  @TempDir private Path folder;

  @Test
  void codeForTheOtherProcessorIsRefused() throws IOException {
    Path zip = zip("lib/libvips-cpp.so.8.18.7", Processor.X86_64);

    assertThatCode(() -> NativeCode.check(zip, Processor.X86_64)).doesNotThrowAnyException();
    assertThatThrownBy(() -> NativeCode.check(zip, Processor.ARM64))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("cdk.json: architecture: lib/libvips-cpp.so.8.18.7");
  }

  @Test
  void aZipWithoutNativeCodeRunsAnywhere() throws IOException {
    Path zip = zip("lib/s3.jar", Processor.X86_64);

    assertThatCode(() -> NativeCode.check(zip, Processor.ARM64)).doesNotThrowAnyException();
  }

  @Test
  void aMissingZipIsToldOf() {
    assertThatThrownBy(() -> new Project(folder).zip(Processor.X86_64))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("function/target/miniature-function.zip: it does not exist");
  }

  private Path zip(String name, Processor processor) throws IOException {
    byte[] elf = new byte[64];
    elf[18] = (byte) processor.machine();
    Path zip = folder.resolve("function.zip");
    TestProject.zip(zip, name, elf);
    return zip;
  }
}
