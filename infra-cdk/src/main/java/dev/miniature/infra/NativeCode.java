package dev.miniature.infra;

import dev.miniature.infra.config.InvalidConfigurationException;
import dev.miniature.infra.config.Processor;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Checks the shared libraries in the function's zip.
final class NativeCode {
  private static final int BEFORE_MACHINE = 18;

  private NativeCode() {}

  /// Rejects a zip that was built for another architecture. Lambda would accept it and use the slow
  /// renderer.
  static void check(Path zip, Processor processor)
      throws IOException, InvalidConfigurationException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().filter(NativeCode::isLibrary).toList()) {
        try (InputStream content = file.getInputStream(entry)) {
          if (machine(content) != processor.machine()) {
            throw new InvalidConfigurationException(
                List.of(
                    "cdk.json: architecture: "
                        + entry.getName()
                        + " in the function's zip is not made for "
                        + processor
                        + "; run ./miniature cdk to build it again"));
          }
        }
      }
    }
  }

  private static boolean isLibrary(ZipEntry entry) {
    return entry.getName().startsWith("lib/") && entry.getName().contains(".so");
  }

  /// Returns `e_machine` of an ELF file, which is little-endian on both architectures.
  private static int machine(InputStream elf) throws IOException {
    DataInputStream header = new DataInputStream(elf);
    header.skipNBytes(BEFORE_MACHINE);
    return Short.toUnsignedInt(Short.reverseBytes(header.readShort()));
  }
}
