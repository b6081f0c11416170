package dev.miniature.vips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Tests `libvips.sh` in a separate project, with the real npm if that has installed libvips
/// before.
final class LibvipsScriptTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final String PACKAGES = "node_modules/@img";
  private static final Pattern HASHES = Pattern.compile("sha512-[\\w+/]{86}==");
  private static final String WRONG = "sha512-" + "A".repeat(86) + "==";

  @TempDir private Path project;
  private final Map<String, String> environment = new LinkedHashMap<>();

  static boolean npmHasBroughtItIn() {
    return Vips.failure().isEmpty() && Files.isDirectory(HOME.resolve(PACKAGES));
  }

  /// Copies the real lock file without the CDK's command line, which is large and irrelevant here.
  @BeforeEach
  void copyWhatTheScriptNeeds() throws IOException {
    Files.createDirectories(project.resolve("image"));
    for (String file : new String[] {"image/libvips.sh", "image/one-package.mjs", ".npmrc"}) {
      Files.copy(HOME.resolve(file), project.resolve(file));
    }
    for (String file : new String[] {"package.json", "package-lock.json"}) {
      String real = Files.readString(HOME.resolve(file));
      Files.writeString(
          project.resolve(file),
          real.replaceAll("(?s)\\s*\"devDependencies\": \\{[^}]*},", "")
              .replaceAll("(?s)\\s*\"node_modules/aws-cdk\": \\{.*?\\n    },", ""));
    }
    environment.put("npm_config_prefer_offline", "true");
  }

  @Test
  @EnabledIf("npmHasBroughtItIn")
  void whatTheLockFileSaysIsBroughtIn() throws Exception {
    assertThat(run()).isEqualTo("0 ");
    assertThat(project.resolve(PACKAGES)).isNotEmptyDirectory();
    assertThat(run("x64")).isEqualTo("0 ");
    assertThat(other().resolve("sharp-libvips-linux-x64/lib")).isNotEmptyDirectory();
  }

  @Test
  @EnabledIf("npmHasBroughtItIn")
  void whatIsNotWhatTheLockFileSaysEndsTheBuild() throws Exception {
    Path lock = project.resolve("package-lock.json");
    Files.writeString(lock, HASHES.matcher(Files.readString(lock)).replaceAll(WRONG));
    for (int again = 0; again < 2; again++) {
      assertThat(run())
          .startsWith("1 ")
          .contains("EINTEGRITY", "is not what package-lock.json says")
          .doesNotContain("No libvips");
    }
  }

  @Test
  @EnabledIf("npmHasBroughtItIn")
  void theHashOfThePackageForAnotherMachineCountsToo() throws Exception {
    Path lock = project.resolve("package-lock.json");
    String other =
        "(?s)(\"node_modules/@img/sharp-libvips-linux-arm64\".*?\"integrity\": \")[^\"]*";
    Files.writeString(lock, Files.readString(lock).replaceFirst(other, "$1" + WRONG));
    assertThat(run("arm64")).startsWith("1 ").contains("EINTEGRITY", "libvips for Linux on arm64");
    assertThat(other()).doesNotExist();
  }

  @Test
  @EnabledIf("npmHasBroughtItIn")
  void withoutANetworkThereIsNoLibvipsAndTheBuildGoesOn() throws Exception {
    environment.put("npm_config_offline", "true");
    environment.put("npm_config_cache", project.resolve("empty").toString());
    assertThat(run()).startsWith("0 ").contains("No libvips on this machine: npm failed");
  }

  @Test
  void withoutNpmThereIsNoLibvipsAndTheBuildGoesOn() throws Exception {
    Path bin = Files.createDirectories(project.resolve("bin"));
    for (String tool : new String[] {"dirname", "find", "mkdir"}) {
      Path wrapper = bin.resolve(tool);
      Files.writeString(wrapper, "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
      assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }
    environment.put("PATH", bin.toString());
    assertThat(run())
        .isEqualTo(
            "0 No libvips on this machine: npm is not on the path. Miniature runs there on Java2D.\n");
    assertThat(run("x64")).startsWith("0 No libvips for Linux on x64: npm is not on the path.");
  }

  /// Returns the folder for the packages of another machine.
  private Path other() {
    return project.resolve("other").resolve(PACKAGES);
  }

  private String run(String cpu) throws IOException, InterruptedException {
    return run(List.of(cpu, project.resolve("other").toString()));
  }

  private String run() throws IOException, InterruptedException {
    return run(List.of());
  }

  /// Returns the exit code and the output.
  private String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/sh", project.resolve("image/libvips.sh").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue() + " " + said;
  }
}
