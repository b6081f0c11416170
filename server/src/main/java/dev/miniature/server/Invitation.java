package dev.miniature.server;

import java.nio.file.Path;

/// The page's sentence about adding a picture, which depends on where the originals are.
///
/// @param sentence the sentence for the visitor
record Invitation(String sentence) {
  /// Returns the sentence for a folder. It shows only the end of the path, because other people may
  /// see the page.
  static Invitation into(Folder folder) {
    Path end = folder.path().getFileName();
    String name = end == null ? folder.path().toString() : end.toString();
    return new Invitation("Drop a picture into the folder " + name + " and reload.");
  }

  /// Returns the sentence for a bucket.
  static Invitation into(String bucket) {
    return new Invitation("Upload a picture to the bucket " + bucket + " and reload.");
  }
}
