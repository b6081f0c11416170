package dev.miniature.server;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.http.PathPrefix;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.server.startup.Hosts;
import dev.miniature.styles.Density;
import dev.miniature.styles.Style;
import dev.miniature.styles.Styles;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/// Prints what the user needs to know once the servers run.
final class Announcement {
  private static final int EXAMPLES = 4;

  private final PrintWriter out;

  Announcement(PrintWriter out) {
    this.out = out;
  }

  /// Prints how to reach the S3 server.
  ///
  /// @param samples whether the folder started with copies of the samples
  void of(Folder folder, boolean samples, FolderS3 s3) {
    out.println(
        "Originals:  "
            + folder.path()
            + (samples ? "  (samples to begin with; add your own)" : ""));
    out.println("S3:         " + s3.endpoint() + "  bucket " + FolderS3.BUCKET);
    out.println(
        "            AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_REGION=us-east-1"
            .formatted(s3.key().id(), s3.key().secret()));
  }

  /// Prints how to reach the service, with URLs to try. A user without permission to list a bucket
  /// may still be able to read it, so that failure is reported but does not stop the server.
  void of(LocalServer server, Styles styles, PathPrefix prefix) {
    ofAddress(server, prefix);
    try {
      for (String path :
          examples(server.catalogue().list(), styles, new ThumbnailPath(styles, prefix))) {
        out.println("            " + server.url() + path);
      }
    } catch (SdkException refused) {
      out.println("            The originals cannot be listed: " + refused.getMessage());
    }
  }

  /// Prints only how to reach the service, without asking for the originals.
  void ofAddress(LocalServer server, PathPrefix prefix) {
    out.println("Thumbnails: " + server.url() + prefix.text() + "/  with " + server.renderer());
    server.metrics().ifPresent(url -> out.println("Metrics:    " + url));
  }

  /// Prints how other machines reach the service, and that the page is off.
  void ofOthers(String host, int port, boolean page) throws CannotRunException {
    for (String address : Hosts.ofOtherMachines(host)) {
      out.println("            " + Hosts.url(address, port) + "/  for other machines");
    }
    if (!page) {
      out.println(
          "Page:       off"
              + (Hosts.isLoopback(host)
                  ? "."
                  : ", since other machines could read the names of originals on it;"
                      + " --page switches it on."));
    }
  }

  /// Returns example URLs for a few originals, each in a different style.
  private static List<String> examples(
      Catalogue.Listing listing, Styles styles, ThumbnailPath paths) {
    List<String> examples = new ArrayList<>();
    Iterator<Style> next = styles.all().iterator();
    for (Catalogue.Listing.Original original : listing.originals()) {
      if (examples.size() == EXAMPLES || !next.hasNext()) {
        break;
      }
      if (ObjectKey.refusal(original.key()).isEmpty()) {
        ObjectKey key = new ObjectKey(original.key());
        examples.add(
            paths.print(
                new ThumbnailRequest(
                    key, Optional.empty(), next.next(), Density.ONE, Optional.empty())));
      }
    }
    return examples;
  }
}
