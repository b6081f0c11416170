package dev.miniature.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `ETag` and `If-None-Match` (RFC 9110, sections 8.8.3 and 13.1.2).
final class EntityTag {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

  private EntityTag() {}

  /// The header's form of a tag. It is a weak one, since an animation may be answered by all of its
  /// frames or, where there is no memory for them, by its first one.
  static String of(String tag) {
    return "W/" + quoted(tag);
  }

  /// Whether the client already has what `tag` names. Weak and strong tags are compared alike, as
  /// the RFC asks for this header.
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
