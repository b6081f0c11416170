package dev.miniature.server;

import java.nio.file.Path;

/// What the page says of adding a picture, which depends on where the originals are.
///
/// @param sentence for whoever looks at the page
record Invitation(String sentence) {
  /// Into a folder that somebody named. Of its path only the end is shown, since others than they
  /// may see the page.
  static Invitation into(Folder folder) {
    Path end = folder.path().getFileName();
    String name = end == null ? folder.path().toString() : end.toString();
    return new Invitation("Drop a picture into the folder " + name + " and reload.");
  }

  /// Not among the pictures of the project, since a test holds them to what makes them.
  static Invitation elsewhere() {
    return new Invitation("To see your own, serve their folder with --originals.");
  }

  /// Into a bucket.
  static Invitation into(String bucket) {
    return new Invitation("Upload a picture to the bucket " + bucket + " and reload.");
  }
}
