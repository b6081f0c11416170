package dev.miniature.server;

import dev.miniature.http.PathPrefix;
import dev.miniature.http.RequestLog;
import dev.miniature.server.folder.FolderS3;
import dev.miniature.server.http.AllowedHosts;
import dev.miniature.server.page.LiveStyles;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.styles.InvalidStylesException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings of the tests' servers: any free port, two styles, originals in a folder.
final class TestSettings {
  static final String STYLES =
      """
      default: w50
      densities: [1, 2]
      styles:
        w300: { width: 300, height: 150 }
        w50: { width: 50, height: 40 }
      """;

  private TestSettings() {}

  static Settings of(FolderS3 s3, Map<String, String> environment, boolean page, RequestLog log)
      throws InvalidStylesException, CannotRunException {
    return of(s3, STYLES, environment, page, log);
  }

  /// The same with other styles.
  static Settings of(
      FolderS3 s3, String styles, Map<String, String> environment, boolean page, RequestLog log)
      throws InvalidStylesException, CannotRunException {
    return of(s3, LiveFile.of(styles).live(), environment, page, log);
  }

  /// The same with styles in a file that can change.
  static Settings of(FolderS3 s3, LiveStyles styles, Map<String, String> environment, boolean page)
      throws CannotRunException {
    return of(s3, styles, environment, page, _ -> {});
  }

  private static Settings of(
      FolderS3 s3, LiveStyles styles, Map<String, String> environment, boolean page, RequestLog log)
      throws CannotRunException {
    return new Settings(
        "127.0.0.1",
        0,
        AllowedHosts.on("127.0.0.1", List.of("thumbs.lan")),
        false,
        s3.address(),
        FolderS3.BUCKET,
        Optional.of(s3.folder()),
        styles,
        environment,
        page,
        PathPrefix.NONE,
        WarmUp.AFTER_THE_FIRST_REQUEST,
        Drain.AT_ONCE,
        log);
  }

  /// The same on another port.
  static Settings on(int port, Settings settings) {
    return new Settings(
        settings.host(),
        port,
        settings.hosts(),
        settings.readByPages(),
        settings.address(),
        settings.bucket(),
        settings.folder(),
        settings.styles(),
        settings.environment(),
        settings.page(),
        settings.prefix(),
        settings.warmUpDelay(),
        settings.stop(),
        settings.log());
  }
}
