package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.s3.AccessKey;
import dev.miniature.s3.S3Address;
import dev.miniature.s3.S3Timeouts;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Uploads to the S3 server of a folder whose last bytes come late.
///
/// A client that is still writing when the server closes the connection reports a failure, although
/// the original has been stored.
@Timeout(120)
final class LateBodyTest {
  /// Part of the empty chunk that ends the body of a signed upload.
  private static final int LATE_BYTES = 60;

  private static final int SILENCE = 500;

  @TempDir private Path folder;
  private FolderS3 s3;

  @BeforeEach
  void start() throws Exception {
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  @Test
  void anUploadIsAnsweredOnceItsLastByteHasArrived() throws Exception {
    answersAfterTheBody(recorded(s3.key()), "HTTP/1.1 200");
    assertThat(folder.resolve("late.png")).hasContent("some bytes");
  }

  @Test
  void aRefusalToo() throws Exception {
    answersAfterTheBody(recorded(new AccessKey("nobody", "0123456789abcdef")), "HTTP/1.1 403");
    assertThat(folder.resolve("late.png")).doesNotExist();
  }

  /// Sends a request but for its end, which follows after a silence; twice, on one connection.
  private void answersAfterTheBody(byte[] request, String status) throws IOException {
    try (Socket socket = new Socket(s3.endpoint().getHost(), s3.endpoint().getPort())) {
      for (int round = 0; round < 2; round++) {
        int most = request.length - LATE_BYTES;
        socket.getOutputStream().write(request, 0, most);
        socket.setSoTimeout(SILENCE);
        assertThatThrownBy(() -> socket.getInputStream().read())
            .isInstanceOf(SocketTimeoutException.class);
        socket.getOutputStream().write(request, most, LATE_BYTES);
        socket.setSoTimeout(30_000);
        assertThat(new String(message(socket.getInputStream()), StandardCharsets.ISO_8859_1))
            .startsWith(status);
      }
    }
  }

  /// Returns the request with which the AWS SDK uploads an original.
  private static byte[] recorded(AccessKey key) throws Exception {
    try (ServerSocket recorder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI endpoint = URI.create("http://127.0.0.1:" + recorder.getLocalPort());
      CompletableFuture<byte[]> request = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(() -> {
            try (Socket socket = recorder.accept()) {
              request.complete(message(socket.getInputStream()));
              socket
                  .getOutputStream()
                  .write(
                      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
                          .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException failure) {
              request.completeExceptionally(failure);
            }
          });
      try (S3Client client =
          S3Address.of(endpoint, key).open(S3Timeouts.within(Duration.ofSeconds(30)))) {
        client.putObject(
            put -> put.bucket(FolderS3.BUCKET).key("late.png"),
            RequestBody.fromString("some bytes"));
      }
      return request.join();
    }
  }

  /// Reads a request or an answer, whose head tells how its body ends.
  private static byte[] message(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String head = until("\r\n\r\n", in, all);
    if (head.contains("Transfer-Encoding: chunked")) {
      until("\r\n0\r\n\r\n", in, all);
    }
    int length =
        Arrays.stream(head.split("\r\n"))
            .filter(line -> line.regionMatches(true, 0, "Content-Length: ", 0, 16))
            .mapToInt(line -> Integer.parseInt(line.substring(16)))
            .findFirst()
            .orElse(0);
    all.write(in.readNBytes(length));
    return all.toByteArray();
  }

  private static String until(String end, InputStream in, ByteArrayOutputStream all)
      throws IOException {
    while (!all.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
      all.write(in.readNBytes(1));
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }
}
