package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// What a page of another origin can do in a real browser.
@EnabledIf(value = "dev.miniature.server.Browser#isThere", disabledReason = "There is no Chromium.")
final class ForeignPageTest {
  @TempDir private Path folder;
  @TempDir private Path profile;
  private final BlockingQueue<String> told = new ArrayBlockingQueue<>(9);
  private FolderS3 s3;
  private LocalServer server;
  private HttpServer evil;

  @BeforeEach
  void start() throws Exception {
    Files.write(folder.resolve("photo.png"), Pictures.png(60, 40, Color.RED));
    Files.writeString(folder.resolve("page.html"), "<script>opener.postMessage(1,'*')</script>");
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(TestSettings.of(s3, Map.of(), true, _ -> {}));
    evil = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    evil.createContext(
        "/",
        exchange -> {
          byte[] body = new byte[0];
          if (exchange.getRequestMethod().equals("POST")) {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          } else {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            body = page().getBytes(StandardCharsets.UTF_8);
          }
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    evil.start();
  }

  @AfterEach
  void stop() {
    evil.stop(0);
    server.close();
    s3.close();
  }

  @Test
  void aPageOfAnotherOriginShowsThumbnailsAndDoesNothingElse() throws Exception {
    assertThat(whatAPageTells("localhost", "127.0.0.1")).isEqualTo("image shown;done");
    nothingChanged();
  }

  @Test
  void aReboundNameReadsNothing() throws Exception {
    assertThat(whatAPageTells("evil.example", "evil.example")).isEqualTo("done");
    nothingChanged();
  }

  private @Nullable String whatAPageTells(String pageHost, String targetHost) throws Exception {
    String url = "http://" + pageHost + ":" + evil.getAddress().getPort() + "/?" + targetHost;
    String rebinding = "--host-resolver-rules=MAP evil.example 127.0.0.1";
    try (Browser _ = Browser.open(url, profile, rebinding)) {
      return told.poll(90, TimeUnit.SECONDS);
    }
  }

  private void nothingChanged() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("photo.png", "page.html");
    }
  }

  private String page() {
    URI presigned = PresignedUrl.get(s3, "page.html");
    return String.format(
        Locale.ROOT,
        """
        <!doctype html><body><script>
        const host = location.search.slice(1);
        const http = 'http://' + host + ':%d', store = 'http://' + host + ':%d';
        const presigned = '%s', typed = '%s';
        const seen = [];
        const sleep = ms => new Promise(done => setTimeout(done, ms));
        addEventListener('message', () => seen.push('script of the store ran'));
        async function attack() {
          const api = http + '/.miniature/';
          const urls = [api + 'originals', api + 'originals/photo.png', api + 'styles',
            api + 'try/photo_w50.png', http + '/', http + '/health', http + '/photo_w50.png', store + '/',
            store + '/originals', store + '/originals/photo.png', presigned, typed];
          for (const url of urls) for (const mode of ['cors', 'no-cors'])
            for (const method of ['GET', 'POST', 'PUT', 'DELETE']) try {
              const answer = await fetch(url, { mode, method, headers: { Accept: 'application/json' },
                body: method === 'GET' ? undefined : 'evil' });
              if (answer.type !== 'opaque' && answer.ok) seen.push('read ' + method + ' ' + url);
            } catch (refused) {}
          for (const url of [store + '/originals', store + '/originals?delete']) {
            const frame = document.createElement('iframe');
            frame.name = 'target' + Math.random();
            document.body.append(frame);
            const form = document.createElement('form');
            form.method = 'POST'; form.enctype = 'multipart/form-data';
            form.action = url; form.target = frame.name;
            for (const [name, value] of [['key', 'evil.html'], ['file', 'evil']]) {
              const field = document.createElement('input');
              field.name = name; field.value = value; form.append(field);
            }
            document.body.append(form);
            form.submit();
          }
          for (const url of [presigned, typed]) {
            const frame = document.createElement('iframe');
            frame.src = url;
            document.body.append(frame);
            window.open(url);
            const script = document.createElement('script');
            script.src = url;
            script.onload = () => seen.push('script loaded');
            document.body.append(script);
          }
          await new Promise(done => {
            const image = new Image();
            image.onload = () => { seen.push('image shown'); done(); };
            image.onerror = done;
            image.src = http + '/photo_w50.png';
          });
          await sleep(1500);
          seen.push('done');
          await fetch('/told', { method: 'POST', body: seen.join(';') });
        }
        attack();
        </script></body>
        """,
        server.url().getPort(),
        s3.endpoint().getPort(),
        presigned,
        PresignedUrl.getAs(s3, "page.html", "text/html"));
  }
}
