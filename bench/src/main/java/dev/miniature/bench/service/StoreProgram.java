package dev.miniature.bench.service;

import dev.miniature.s3.AccessKey;
import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// An S3 server that checks signatures, in a separate process, so that its CPU time is counted
/// separately. It serves the buckets in the folder of the first argument, prints its address on
/// standard output, and ends when its standard input does.
final class StoreProgram {
  static final AccessKey KEY = new AccessKey("bench", "bench-secret");

  private StoreProgram() {}

  static void main(String[] arguments) throws Exception {
    S3Proxy proxy =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, KEY.id(), KEY.secret())
            .stopTimeout(0)
            .blobStore(new FilesystemNio2BlobStore(arguments[0]))
            .build();
    proxy.start();
    System.out.println("http://127.0.0.1:" + proxy.getPort());
    int ended = System.in.read();
    proxy.stop();
    System.exit(ended < 0 ? 0 : 1);
  }
}
