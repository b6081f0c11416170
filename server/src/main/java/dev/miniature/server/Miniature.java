package dev.miniature.server;

import dev.miniature.http.Release;
import dev.miniature.server.startup.CannotRunException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line. Exit codes: 0 for success, 1 for a failure, 2 for invalid arguments.
@Command(
    name = "miniature",
    description = "Thumbnails by URL.",
    mixinStandardHelpOptions = true,
    versionProvider = Miniature.Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      RenderCommand.class,
      HtmlCommand.class,
      StylesCommand.class,
      CostCommand.class,
      HealthCommand.class,
      TrainCommand.class
    },
    footer = {
      "",
      "By ./miniature only:",
      "  test     Run every test of every module.",
      "  bench    Compare its speed with others.",
      "  fuzz     Fuzz it with malformed files and requests.",
      "",
      "Exit codes: 0 success, 1 failure, 2 invalid arguments."
    })
public final class Miniature implements Runnable {
  @Spec private CommandSpec spec;

  private final Map<String, String> environment;

  @SuppressWarnings("NullAway.Init" /* picocli sets the field. */)
  private Miniature(Map<String, String> environment) {
    this.environment = environment;
  }

  /// Returns the environment variables with which the command was started.
  static Map<String, String> environment(CommandSpec command) {
    return ((Miniature) command.root().userObject()).environment;
  }

  /// Runs one command and ends the process.
  public static void main(String[] arguments) {
    PrintableStream.guard();
    try {
      System.exit(run(System.getenv(), writer(System.out), writer(System.err), arguments));
    } catch (Error failure) {
      giveUp(failure);
    }
  }

  /// Ends a process that lacks memory, threads or files. Other threads would keep it alive, and an
  /// orderly exit needs new threads.
  private static void giveUp(Error failure) {
    System.err.println("miniature: " + failure);
    failure.printStackTrace();
    Runtime.getRuntime().halt(1);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /// Runs one command.
  ///
  /// @return the exit code
  static int run(
      Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Miniature(environment))
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((wrong, _) -> misunderstood(wrong))
        .setExecutionExceptionHandler((failure, command, _) -> {
          if (failure instanceof CannotRunException) {
            command.getErr().println("miniature: " + failure.getMessage());
            return 1;
          }
          throw failure;
        })
        .execute(arguments);
  }

  private static int misunderstood(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String reason = String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", "");
    command.getErr().println("miniature: " + reason);
    command.getErr().println("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
    return 2;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "No command given; expected serve, render, styles or cost.");
  }

  /// Provides the text of `--version`.
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Miniature " + Release.version()};
    }
  }
}
