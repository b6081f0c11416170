package dev.miniature.server.http;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A host and port, as in the headers `Host` and `Origin`.
///
/// @param host in lower case, without a trailing dot; an IP address in the JDK's spelling, without
///   brackets
/// @param port its digits; empty if absent
/// @param isAddress whether the host is an IP address, which no name server resolves
public record Authority(String host, String port, boolean isAddress) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:\\[(?<six>[0-9A-Fa-f:.]{2,45})]|(?<name>[\\w-]+(?:\\.[\\w-]+)*)\\.?)"
              + "(?::(?<port>\\d{0,5}))?");

  private static final Pattern FOUR = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

  /// Parses `text`; empty unless it is a host with or without a port. User names, escapes and lists
  /// are not accepted.
  public static Optional<Authority> parse(String text) {
    Matcher match = SHAPE.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String port = Optional.ofNullable(match.group("port")).orElse("");
    String six = match.group("six");
    if (six != null) {
      return address(six, port);
    }
    String name = match.group("name").toLowerCase(Locale.ROOT);
    return FOUR.matcher(name).matches()
        ? address(name, port)
        : Optional.of(new Authority(name, port, false));
  }

  private static Optional<Authority> address(String literal, String port) {
    try {
      String same = InetAddress.ofLiteral(literal).getHostAddress();
      return Optional.of(new Authority(same, port, true));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Returns the port, or the scheme's default.
  String portOr(String usual) {
    return port.isEmpty() ? usual : port;
  }
}
