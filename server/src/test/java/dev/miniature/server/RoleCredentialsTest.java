package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Credentials for a bucket from a role, a web identity or a sign-on: a server of ours provides the
/// keys of a real S3 server, from which thumbnails are then made.
@Timeout(120)
final class RoleCredentialsTest {
  private static final String ID = "of-the-role";
  private static final String SECRET = "secret-of-the-role";

  @TempDir private Path files;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private S3Proxy s3;
  private HttpServer sts;

  @BeforeEach
  void start() throws Exception {
    Path folder = Files.createDirectory(files.resolve("pictures"));
    Files.write(folder.resolve("photo.png"), Pictures.png(60, 40, Color.RED));
    s3 =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, ID, SECRET)
            // It does not support session tokens.
            .ignoreUnknownHeaders(true)
            .blobStore(new FilesystemNio2BlobStore(files.toString()))
            .build();
    s3.start();
    sts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sts.createContext("/", this::answer);
    sts.start();
  }

  @AfterEach
  void stop() throws Exception {
    sts.stop(0);
    s3.stop();
  }

  @Test
  void aWebIdentityAsKubernetesHandsItOutIsExchanged() throws Exception {
    Path token = Files.writeString(files.resolve("token"), "a.b.c");
    servesWith(
        "Action=AssumeRoleWithWebIdentity",
        Map.of(
            "AWS_ROLE_ARN",
            "arn:aws:iam::123456789012:role/thumbnails",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            token.toString()),
        "");
  }

  @Test
  void aProfileThatAssumesARoleDoes() throws Exception {
    servesWith(
        "Action=AssumeRole&",
        Map.of("AWS_PROFILE", "thumbnails"),
        """
        [profile me]
        aws_access_key_id = one
        aws_secret_access_key = two
        [profile thumbnails]
        role_arn = arn:aws:iam::123456789012:role/thumbnails
        source_profile = me
        region = us-east-1
        """);
  }

  @Test
  void aProfileOfASignOnIsSignedOn() throws Exception {
    String url = "https://sign-on.example.com/start";
    Path cache = Files.createDirectories(files.resolve(".aws/sso/cache"));
    byte[] name = MessageDigest.getInstance("SHA-1").digest(url.getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        cache.resolve(HexFormat.of().formatHex(name) + ".json"),
        """
        {"accessToken": "t", "expiresAt": "2099-01-01T00:00:00Z", "region": "us-east-1",
         "startUrl": "%s"}
        """
            .formatted(url));
    servesWith(
        "/federation/credentials",
        Map.of("AWS_PROFILE", "thumbnails"),
        """
        [profile thumbnails]
        sso_start_url = %s
        sso_region = us-east-1
        sso_account_id = 123456789012
        sso_role_name = thumbnails
        region = us-east-1
        """
            .formatted(url));
  }

  private void servesWith(String expected, Map<String, String> more, String config)
      throws Exception {
    String url = "http://127.0.0.1:" + sts.getAddress().getPort();
    Map<String, String> environment = new HashMap<>(more);
    environment.put("HOME", files.toString());
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("AWS_ENDPOINT_URL_STS", url);
    environment.put("AWS_ENDPOINT_URL_SSO", url);
    Path file = Files.writeString(files.resolve("config"), config);
    environment.put("AWS_CONFIG_FILE", file.toString());
    environment.put("AWS_SHARED_CREDENTIALS_FILE", files.resolve("none").toString());
    try (ServeProcess serve =
        ServeProcess.start(
            files,
            environment,
            List.of(),
            "--bucket",
            "pictures",
            "--endpoint",
            "http://127.0.0.1:" + s3.getPort())) {
      String answer = Wire.exchange(serve.url(), Wire.get("/photo_w50.png"));
      assertThat(Wire.status(answer)).as(serve.out() + serve.err()).isEqualTo(200);
      assertThat(asked).first().asString().contains(expected);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request =
        exchange.getRequestURI()
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(request);
    String action =
        request.contains("WithWebIdentity") ? "AssumeRoleWithWebIdentity" : "AssumeRole";
    String body =
        request.startsWith("/federation")
            ? """
            {"roleCredentials": {"accessKeyId": "%s", "secretAccessKey": "%s",
             "sessionToken": "t", "expiration": 4070908800000}}
            """
                .formatted(ID, SECRET)
            : """
            <%1$sResponse><%1$sResult><Credentials><AccessKeyId>%2$s</AccessKeyId>
            <SecretAccessKey>%3$s</SecretAccessKey><SessionToken>t</SessionToken>
            <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></%1$sResult></%1$sResponse>
            """
                .formatted(action, ID, SECRET);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
