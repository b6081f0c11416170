package dev.miniature.server;

import dev.miniature.delivery.Limits;
import dev.miniature.environment.InvalidEnvironmentException;
import dev.miniature.environment.Variables;
import dev.miniature.image.Bounds;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Facts;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.SystemExhaustedException;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.TooMuchMemoryException;
import dev.miniature.image.Trace;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.image.UnusableOverlayException;
import dev.miniature.image.render.OverlayFiles;
import dev.miniature.image.render.Renderer;
import dev.miniature.image.render.RendererChoice;
import dev.miniature.server.startup.CannotRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// A picture in a file, which a command renders without a server, within the limits of one.
final class PictureFile {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Path file;
  private final Renderer renderer;
  private final Limits limits;
  private final BesideOriginal beside;

  private PictureFile(Path file, Renderer renderer, Limits limits) {
    this.file = file;
    this.renderer = renderer;
    this.limits = limits;
    this.beside = new BesideOriginal(file);
  }

  /// Chooses a renderer; the file is not read yet.
  ///
  /// @param environment the variables that may set limits
  /// @throws CannotRunException if one of them is invalid
  static PictureFile of(Path file, Map<String, String> environment) throws CannotRunException {
    Variables variables = new Variables(environment);
    Renderer renderer = RendererChoice.make(variables.decoders(), variables.jpegCore()).renderer();
    Limits limits = variables.limits(Limits.defaults(renderer));
    try {
      variables.check();
    } catch (InvalidEnvironmentException wrong) {
      throw new CannotRunException(wrong.mistakes());
    }
    return new PictureFile(file, renderer, limits);
  }

  /// Returns the formats that can be written.
  Set<ImageFormat> writes() {
    return renderer.writes();
  }

  /// Returns a recipe without what only a bucket knows of an original.
  Recipe recipe(Recipe recipe) {
    return beside.withoutMetadata(recipe);
  }

  /// Returns a thumbnail.
  ///
  /// @throws CannotRunException with a sentence if there can be none
  Thumbnail render(Recipe recipe) throws CannotRunException {
    OverlayFiles files = beside.of(recipe);
    return done((bytes, header, bounds) -> renderer.render(bytes, header, recipe, files, bounds));
  }

  /// Returns facts about a thumbnail.
  ///
  /// @throws CannotRunException with a sentence if there can be none
  Facts facts(Recipe recipe) throws CannotRunException {
    return done((bytes, header, bounds) -> renderer.facts(bytes, header, recipe, bounds));
  }

  private <T> T done(Job<T> job) throws CannotRunException {
    try {
      CannotRunException.unlessRegular(file);
      if (Files.size(file) > limits.maxOriginalBytes()) {
        throw new CannotRunException(
            file + " is larger than the limit of " + limits.maxOriginalBytes() + " bytes.");
      }
      OriginalBytes bytes = OriginalBytes.of(Files.readAllBytes(file));
      MemoryBudget memory = MemoryBudget.of(limits.maxDecodeMemory());
      return job.run(
          bytes, renderer.header(bytes), limits.bounds(memory, Deadline.in(LONGEST), new Trace()));
    } catch (IOException failure) {
      throw CannotRunException.about(file, failure);
    } catch (ImageException unrenderable) {
      throw new CannotRunException(sentence(unrenderable));
    } catch (DeadlinePassedException _) {
      throw new CannotRunException(file + " takes more than two minutes.");
    }
  }

  private String sentence(ImageException unrenderable) {
    return file
        + switch (unrenderable) {
          case UnknownFormatException unknown when unknown.kind().isPresent() ->
              " is " + unknown.kind().get() + ", which is not supported.";
          case UnknownFormatException _ -> " is not an image in a supported format.";
          case SwitchedOffException off -> " is " + off.format() + ", which is disabled.";
          case BrokenImageException broken -> " is damaged or incomplete: " + broken.getMessage();
          case TooComplexException tooComplex ->
              " is too complex: it has " + tooComplex.excess() + ".";
          case TooManyPixelsException _ -> " has more pixels than the limit.";
          case TooMuchMemoryException tooMuch ->
              " needs too much memory. " + tooMuch.getMessage() + ".";
          case SystemExhaustedException none ->
              " cannot be decoded now. " + none.getMessage() + ". Try again.";
          case TooManyBytesException tooMany ->
              " makes too large a thumbnail: " + tooMany.getMessage() + ". Use a smaller style.";
          case UnusableOverlayException unusable ->
              " cannot be rendered, because the watermark or font of the style cannot be used: "
                  + unusable.getMessage()
                  + ".";
        };
  }

  private interface Job<T> {
    T run(OriginalBytes bytes, ImageHeader header, Bounds bounds)
        throws ImageException, DeadlinePassedException;
  }
}
