package dev.miniature.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `ETag` and `If-None-Match` (RFC 9110, sections 8.8.3 and 13.1.2).
final class EntityTag {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

  private EntityTag() {}

  /// Formats a tag for the header. It is weak, because the same animation may be sent with all
  /// frames or, if there is too little memory, with only its first.
  static String of(String tag) {
    return "W/" + quoted(tag);
  }

  /// Returns whether the client already has the picture with this tag. Weak and strong tags compare
  /// as equal, as the RFC requires for this header.
  static boolean matches(String ifNoneMatch, String tag) {
    if (ifNoneMatch.strip().equals("*")) {
      return true;
    }
    Matcher each = TAG.matcher(ifNoneMatch);
    while (each.find()) {
      if (each.group(1).equals(quoted(tag))) {
        return true;
      }
    }
    return false;
  }

  private static String quoted(String tag) {
    return '"' + tag + '"';
  }
}
