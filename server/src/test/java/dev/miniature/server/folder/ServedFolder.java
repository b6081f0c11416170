package dev.miniature.server.folder;

import static dev.miniature.server.folder.FolderS3.BUCKET;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A folder behind its S3 server, with public files, private files, and files around it.
final class ServedFolder implements AutoCloseable {
  private final Path folder;
  private final FolderS3 server;
  private final S3Client s3;

  ServedFolder(Path outside) throws Exception {
    folder = Files.createDirectory(outside.resolve("My pictures"));
    Files.createDirectories(outside.resolve("sibling"));
    Files.writeString(outside.resolve("secret.png"), "secret");
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/config"), "secret");
    Files.writeString(folder.resolve(".env"), "secret");
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/tür +[1].png"), "door");
    Files.createSymbolicLink(folder.resolve("escape.png"), outside.resolve("secret.png"));
    Files.createSymbolicLink(folder.resolve("up"), outside);
    server = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    s3 = client(server);
  }

  /// Creates a client without `100 Continue`: the S3 server closes a connection after such a
  /// request, shortly after the JDK has reused it for the next one.
  private static S3Client client(FolderS3 server) {
    AwsBasicCredentials key = AwsBasicCredentials.create(server.key().id(), server.key().secret());
    return S3Client.builder()
        .endpointOverride(server.address().endpoint().orElseThrow())
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(key))
        .serviceConfiguration(s -> s.pathStyleAccessEnabled(true).expectContinueEnabled(false))
        .build();
  }

  Path folder() {
    return folder;
  }

  FolderS3 server() {
    return server;
  }

  S3Client s3() {
    return s3;
  }

  String read(String key) {
    return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asUtf8String();
  }

  void put(String key, String text) {
    s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(text));
  }

  @Override
  public void close() {
    s3.close();
    server.close();
  }
}
