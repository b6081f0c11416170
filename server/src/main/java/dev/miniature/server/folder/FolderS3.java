package dev.miniature.server.folder;

import dev.miniature.s3.AccessKey;
import dev.miniature.s3.S3Address;
import dev.miniature.server.http.AllowedHosts;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.server.startup.Hosts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// An S3 server on a folder: its one bucket contains the files of the folder, and uploads are
/// written into the folder. Nothing is copied.
///
/// S3Proxy makes a bucket of every subfolder of a folder. It runs on the parent of the originals'
/// folder, and [RenamedBucket] exposes only that one. So nothing has to be moved, and nothing is
/// left behind however the process ends.
public final class FolderS3 implements AutoCloseable {
  /// The name of its one bucket, whatever the folder is called.
  public static final String BUCKET = "originals";

  private final Folder folder;
  private final S3Proxy proxy;
  private final URI endpoint;
  private final AccessKey key;

  private FolderS3(Folder folder, S3Proxy proxy, URI endpoint, AccessKey key) {
    this.folder = folder;
    this.proxy = proxy;
    this.endpoint = endpoint;
    this.key = key;
  }

  /// Starts the server with a random secret, for the usual hosts.
  ///
  /// @throws CannotRunException if `host` is not an address of this machine
  public static FolderS3 start(Folder folder, String host, int port) throws CannotRunException {
    return start(folder, host, port, AllowedHosts.on(host, List.of()), FolderKey.random());
  }

  /// Starts the server.
  ///
  /// @param port the preferred port; if it is taken, any free one
  /// @param hosts the host names to which it answers
  /// @param key the key with which clients sign requests
  /// @throws CannotRunException if `host` is not an address of this machine
  public static FolderS3 start(
      Folder folder, String host, int port, AllowedHosts hosts, AccessKey key)
      throws CannotRunException {
    OriginalsBucket store = new OriginalsBucket(bucket(folder), folder);
    Optional<S3Proxy> proxy = started(store, Hosts.url(host, port), hosts, key);
    if (proxy.isEmpty()) {
      proxy = started(store, Hosts.url(host, 0), hosts, key);
    }
    if (proxy.isEmpty()) {
      throw new CannotRunException("This machine cannot listen on " + host + ".");
    }
    URI endpoint = Hosts.url(Hosts.reachable(host), proxy.get().getPort());
    return new FolderS3(folder, proxy.get(), endpoint, key);
  }

  private static BlobStore bucket(Folder folder) throws CannotRunException {
    Path around = folder.path().getParent();
    if (around == null) {
      throw new CannotRunException("The root folder cannot be served; name a folder below it.");
    }
    String name = folder.path().getFileName().toString();
    return new RenamedBucket(new FilesystemNio2BlobStore(around.toString()), name, BUCKET);
  }

  /// Starts the server; empty if it cannot listen on that port.
  private static Optional<S3Proxy> started(
      OriginalsBucket store, URI url, AllowedHosts hosts, AccessKey key) {
    S3Proxy proxy =
        S3Proxy.builder()
            .endpoint(url)
            .awsAuthentication(AuthenticationType.AWS_V4, key.id(), key.secret())
            .blobStore(store)
            .stopTimeout(0)
            .build();
    S3Gate.before(proxy, hosts);
    try {
      proxy.start();
      return Optional.of(proxy);
    } catch (IOException taken) {
      return Optional.empty();
    } catch (Exception unexpected) {
      throw new IllegalStateException("S3Proxy did not start", unexpected);
    }
  }

  /// Returns the folder that it serves.
  public Folder folder() {
    return folder;
  }

  /// Returns its address for clients on this machine.
  public URI endpoint() {
    return endpoint;
  }

  /// Returns the key with which clients sign requests.
  public AccessKey key() {
    return key;
  }

  /// Returns its address for the service itself.
  public S3Address address() {
    return S3Address.of(endpoint, key);
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception unexpected) {
      throw new IllegalStateException("S3Proxy did not stop", unexpected);
    }
  }
}
