package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The output of `serve` for the user.
@Timeout(120)
final class AnnouncementTest {
  private static final Pattern OTHERS = Pattern.compile("(http://\\S+)/  for other machines");

  @TempDir private Path files;

  @Test
  void whoServesOtherMachinesIsToldWhereAndThatThePageIsOff() throws Exception {
    try (ServeProcess serve = start("--host", "0.0.0.0")) {
      serve.url();
      String out = awaited(serve, "Page:");
      assertThat(out).contains("Page:       off, since other machines").contains("--page");
      boolean connected =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .anyMatch(each ->
                  each instanceof Inet4Address
                      && !each.isLoopbackAddress()
                      && !each.isLinkLocalAddress());
      Matcher others = OTHERS.matcher(out);
      assertThat(others.find()).isEqualTo(connected);
      if (connected) {
        URI url = URI.create(others.group(1));
        assertThat(Wire.status(Wire.exchange(url, Wire.get("/photo_w50.png")))).isEqualTo(200);
      }
    }
  }

  @Test
  void onThisMachineAloneThePageIsOnAndNothingIsSaidOfOthers() throws Exception {
    try (ServeProcess serve = start()) {
      serve.url();
      assertThat(awaited(serve, "photo_")).doesNotContain("Page:", "other machines");
    }
  }

  private ServeProcess start(String... more) throws Exception {
    Path originals = Files.createDirectories(files.resolve("pictures"));
    Files.write(originals.resolve("photo.png"), Pictures.png(60, 40, Color.RED));
    List<String> arguments = new ArrayList<>(List.of("--originals", originals.toString()));
    arguments.addAll(List.of(more));
    return ServeProcess.start(files, Map.of(), List.of(), arguments.toArray(String[]::new));
  }

  /// Returns the output up to a word that is printed shortly after the address.
  private static String awaited(ServeProcess serve, String word) throws Exception {
    for (int i = 0; i < 500 && !serve.out().contains(word); i++) {
      Thread.sleep(20);
    }
    return serve.out();
  }
}
