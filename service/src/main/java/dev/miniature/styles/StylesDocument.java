package dev.miniature.styles;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Parses the text of a styles file into YAML nodes that know their positions.
final class StylesDocument {
  /// A colour such as `#f4f1ea` as a value, without quotes.
  private static final Pattern BARE_COLOUR =
      Pattern.compile("^[^#\\n\"']*:[ ]+#[0-9a-fA-F]{3,8}\\b", Pattern.MULTILINE);

  private StylesDocument() {}

  /// Returns the root of the text.
  ///
  /// @param file the name of the file in messages
  /// @throws InvalidStylesException if the text is not YAML, or empty
  static Node compose(String text, String file, Mistakes findings) throws InvalidStylesException {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isPresent()) {
        return root.get();
      }
      findings.add(1, "", "nothing", "the key 'styles'");
    } catch (MarkedYamlEngineException wrong) {
      int line = wrong.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      findings.add(
          line, "", "invalid YAML (" + wrong.getProblem() + ")", "keys and values" + hint(text));
    } catch (YamlEngineException wrong) {
      findings.add(1, "", "invalid YAML (" + wrong.getMessage() + ")", "keys and values");
    } catch (StackOverflowError _) {
      findings.add(1, "", "YAML that is nested too deeply", "keys and values");
    }
    throw findings.exception();
  }

  /// Returns a hint if a colour without quotes may be the mistake: `#` begins a comment in YAML.
  private static String hint(String text) {
    Matcher colour = BARE_COLOUR.matcher(text);
    if (!colour.find()) {
      return "";
    }
    long line = 1 + text.substring(0, colour.start()).lines().count();
    return "; line " + line + " has a colour without quotes, and # begins a comment";
  }
}
