package dev.miniature.server;

import dev.miniature.http.Health;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.server.startup.Hosts;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Asks the server on this machine for its health, because an image has no other client.
@Command(
    name = "health",
    description = {
      "Ask the server on this machine whether it is alive: exit code 0 if it is, 1 if not.",
      "HOST and PORT of the environment say where it listens, as for serve."
    },
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
  /// A live server answers at once, even under load: it renders on other threads. Docker gives a
  /// check 30 s by default, Kubernetes and ECS give it 1 and 5 s.
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws CannotRunException {
    ServerVariables variables = ServerVariables.read(Miniature.environment(spec));
    String host = Hosts.reachable(variables.host().orElse(ServeCommand.HOST));
    URI url = Hosts.url(host, variables.port().orElse(ServeCommand.PORT)).resolve(Health.PATH);
    try {
      int status = status(url);
      if (status == HttpURLConnection.HTTP_OK) {
        return 0;
      }
      throw new CannotRunException(url + " answered " + status + ".");
    } catch (IOException silence) {
      throw new CannotRunException(url + " did not answer: " + silence.getMessage() + ".");
    }
  }

  private static int status(URI url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
