package dev.miniature.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A real S3 server inside the test, with one bucket, which checks every signature.
public final class LoopbackS3 implements AutoCloseable {
  /// The name of the bucket.
  public static final String BUCKET = "originals";

  /// The only valid key.
  public static final AccessKey KEY = new AccessKey("AKIALOOPBACK", "loopback-secret");

  private final S3Proxy server;
  private final S3Client client;

  private LoopbackS3(BlobStore store) throws Exception {
    server =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, KEY.id(), KEY.secret())
            .stopTimeout(0)
            .blobStore(store)
            .build();
    server.start();
    client = uploader();
    client.createBucket(create -> create.bucket(BUCKET));
  }

  /// Starts a server that keeps everything in memory.
  public static LoopbackS3 inMemory() throws Exception {
    return new LoopbackS3(new TransientNio2BlobStore());
  }

  /// Starts a server on a folder, in which the bucket is a subfolder.
  public static LoopbackS3 on(Path folder) throws Exception {
    return new LoopbackS3(new FilesystemNio2BlobStore(folder.toString()));
  }

  /// Returns its endpoint.
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /// Returns its address with the valid key.
  public S3Address address() {
    return S3Address.of(endpoint(), KEY);
  }

  /// Stores an original.
  public void put(String key, byte[] bytes) {
    client.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes));
  }

  /// Stores an original with metadata.
  public void put(String key, byte[] bytes, Map<String, String> metadata) {
    client.putObject(
        put -> put.bucket(BUCKET).key(key).metadata(metadata), RequestBody.fromBytes(bytes));
  }

  /// Reads `key` often enough that this server, which runs in Java too, is warmed up.
  public void warmUp(String key) {
    for (int i = 0; i < 100; i++) {
      client.getObjectAsBytes(get -> get.bucket(BUCKET).key(key));
    }
  }

  /// Creates a client without `100 Continue`: Jetty closes a connection after such a request,
  /// shortly after the JDK has reused it for the next one.
  private S3Client uploader() {
    return S3Client.builder()
        .endpointOverride(endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY.id(), KEY.secret())))
        .serviceConfiguration(s3 -> s3.pathStyleAccessEnabled(true).expectContinueEnabled(false))
        .build();
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The S3 server does not stop", failure);
    }
  }
}
