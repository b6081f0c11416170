package dev.miniature.http;

import dev.miniature.delivery.FileName;
import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.ImageFormat;
import dev.miniature.styles.Density;
import dev.miniature.styles.Styles;
import dev.miniature.styles.UnknownStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The grammar of URLs:
///
/// ```
/// /<folders>/<name>[_<style>[@<density>x]][.<extension>[.<format>]][.json]
/// ```
///
/// `/shop/photo_w300@2x.png.webp` is the original `shop/photo.png` in the style `w300`, with both
/// sides doubled, as WebP; with `.json` behind it, facts about that thumbnail. [#parse(String)] and
/// [#print(ThumbnailRequest)] are inverses. One spelling of each path is canonical, so that a cache
/// keeps one copy.
public final class ThumbnailPath {
  /// A suffix that may be a mistyped style, with or without a density. A suffix with a dot cannot
  /// be one: in `phone_w300.heic.jpg` the dot ends the name, so it never means `phone.jpg`.
  public static final Pattern MISTYPED = Pattern.compile("[^.]*(@\\d+(\\.\\d+)?x)?");

  private static final String FACTS = "." + ObjectKey.FACTS;

  private final Styles styles;
  private final PathPrefix prefix;

  /// Creates the grammar with these styles.
  public ThumbnailPath(Styles styles) {
    this(styles, PathPrefix.NONE);
  }

  /// Creates the grammar of paths that begin with a prefix.
  public ThumbnailPath(Styles styles, PathPrefix prefix) {
    this.styles = styles;
    this.prefix = prefix;
  }

  /// Returns the beginning of all paths.
  PathPrefix prefix() {
    return prefix;
  }

  /// The meaning and the canonical spelling of a path.
  ///
  /// @param canonical the canonical spelling; the path itself if it has none
  private record Reading(Target target, String canonical) {}

  /// Returns the meaning of a percent-encoded path without a query: [Target.Moved] if its spelling
  /// is not canonical.
  public Target at(String path) {
    Reading reading = read(path);
    return reading.canonical.equals(path) ? reading.target : new Target.Moved(reading.canonical);
  }

  /// Returns the meaning of a raw path in any spelling.
  public Target parse(String path) {
    return read(path).target;
  }

  /// Returns the canonical spelling, which is the only one that is served: only necessary escapes,
  /// in upper case; no density 1; the format in lower case, by its usual name. It has the same
  /// meaning, and names a style only if `path` does. An impossible path is returned unchanged.
  public String canonical(String path) {
    return read(path).canonical;
  }

  private Reading read(String path) {
    if (path.equals(Health.PATH)) {
      return new Reading(new Target.OfHealth(), path);
    }
    try {
      String name = decoded(path);
      if (name.isEmpty()) {
        return new Reading(new Target.OfRoot(), path);
      }
      return name.equals("health")
          ? new Reading(new Target.OfHealth(), prefix.text() + Health.PATH)
          : named(FileName.of(name));
    } catch (RefusedPathException refused) {
      return new Reading(new Target.Invalid(refused.reason()), path);
    }
  }

  /// Reads a name. One with the extension [ObjectKey#FACTS] requests facts about the rest.
  private Reading named(FileName name) throws RefusedPathException {
    if (!ObjectKey.asksForFacts(name)) {
      return thumbnail(name);
    }
    Reading picture = thumbnail(name.withoutExtension());
    Target facts =
        switch (picture.target) {
          case Target.OfThumbnail(ThumbnailRequest request) ->
              new Target.OfThumbnail(request.forFacts());
          case Target.InDefaultStyle(String path) -> new Target.InDefaultStyle(path + FACTS);
          case Target.OfHealth _, Target.OfRoot _, Target.Moved _, Target.Invalid _ ->
              picture.target;
        };
    return new Reading(facts, picture.canonical + FACTS);
  }

  /// Returns the path of a thumbnail with its style named, so that it does not change with the
  /// default style, and a key that ends like a style is read as a key.
  public String print(ThumbnailRequest request) {
    FileName key = request.key().fileName();
    StringBuilder stem = new StringBuilder(key.stem()).append('_').append(request.style().name());
    if (!request.density().equals(Density.ONE)) {
      stem.append('@').append(request.density());
    }
    String picture = spelled(key.withStem(stem.toString()), request.format());
    return switch (request.representation()) {
      case PICTURE -> picture;
      case FACTS -> picture + FACTS;
    };
  }

  private String spelled(FileName named, Optional<ImageFormat> format) {
    String name = named + format.map(each -> "." + each.extension()).orElse("");
    return Arrays.stream(name.split("/", -1))
        .map(PercentEncoding::encode)
        .collect(Collectors.joining("/", prefix.text() + "/", ""));
  }

  private String decoded(String path) throws RefusedPathException {
    Optional<String> below = prefix.below(path);
    if (below.isEmpty()) {
      throw new RefusedPathException("The path must begin with " + prefix.text() + "/.");
    }
    List<String> names = new ArrayList<>();
    for (String segment : below.get().substring(1).split("/", -1)) {
      names.add(PercentEncoding.decode(segment));
    }
    return String.join("/", names);
  }

  private Reading thumbnail(FileName named) throws RefusedPathException {
    Optional<ImageFormat> format = secondExtension(named);
    FileName whole = format.isPresent() ? named.withoutExtension() : named;
    Optional<StyledStem> styled = StyledStem.of(whole.stem(), styles);
    if (styled.isPresent()) {
      ThumbnailRequest request =
          new ThumbnailRequest(
              key(whole.withStem(styled.get().stem())),
              Optional.empty(),
              styled.get().style(),
              styled.get().density(),
              format);
      return new Reading(new Target.OfThumbnail(request), print(request));
    }
    ObjectKey key = key(whole);
    if (styles.onUnknownStyle() == UnknownStyle.REDIRECT) {
      Optional<ThumbnailRequest> meant = withoutSuffix(whole, format);
      if (meant.isPresent()) {
        return new Reading(new Target.InDefaultStyle(print(meant.get())), spelled(whole, format));
      }
    }
    ThumbnailRequest request = standard(key, Density.ONE, format, withoutDensity(whole, format));
    return new Reading(new Target.OfThumbnail(request), spelled(whole, format));
  }

  /// Returns the format that a second extension requests. A second extension counts only after an
  /// image's extension, or if the path names a style; then the intention is clear, whether that
  /// format is read here or not.
  private Optional<ImageFormat> secondExtension(FileName named) {
    FileName first = named.withoutExtension();
    boolean counts =
        first.extension().isPresent()
            && (first.extension().flatMap(ImageFormat::ofExtension).isPresent()
                || StyledStem.of(first.stem(), styles).isPresent());
    return counts ? named.extension().flatMap(ImageFormat::ofWebExtension) : Optional.empty();
  }

  /// Returns the alternative meaning of a name that ends like `@2x` and names no style, if there is
  /// no such original: the default style at that density.
  private Optional<ThumbnailRequest> withoutDensity(FileName whole, Optional<ImageFormat> format) {
    Optional<ThumbnailRequest> otherwise = withoutSuffix(whole, format);
    int at = whole.stem().lastIndexOf('@');
    Optional<Density> density =
        at < 0 ? Optional.empty() : styles.density(whole.stem().substring(at + 1));
    return density.isEmpty() || density.get().equals(Density.ONE)
        ? otherwise
        : optionalKey(whole.withStem(whole.stem().substring(0, at)))
            .map(key -> standard(key, density.get(), format, otherwise))
            .or(() -> otherwise);
  }

  /// Returns the alternative meaning of a name whose suffix may be a mistyped style, if there is no
  /// such original: the default style. Suffixes that cannot be style names do not count.
  private Optional<ThumbnailRequest> withoutSuffix(FileName whole, Optional<ImageFormat> format) {
    int underscore = whole.stem().lastIndexOf('_');
    if (underscore < 0 || styles.onUnknownStyle() == UnknownStyle.NOT_FOUND) {
      return Optional.empty();
    }
    String suffix = whole.stem().substring(underscore + 1);
    Density density = StyledStem.density(suffix, styles).orElse(Density.ONE);
    return MISTYPED.matcher(suffix).matches()
        ? optionalKey(whole.withStem(whole.stem().substring(0, underscore)))
            .map(key -> standard(key, density, format, Optional.empty()))
        : Optional.empty();
  }

  private ThumbnailRequest standard(
      ObjectKey key,
      Density density,
      Optional<ImageFormat> format,
      Optional<ThumbnailRequest> otherwise) {
    return new ThumbnailRequest(key, otherwise, styles.standard(), density, format);
  }

  private static ObjectKey key(FileName name) throws RefusedPathException {
    Optional<String> refusal = ObjectKey.refusal(name.toString());
    if (refusal.isPresent()) {
      throw new RefusedPathException(refusal.get());
    }
    return new ObjectKey(name.toString());
  }

  private static Optional<ObjectKey> optionalKey(FileName name) {
    return ObjectKey.refusal(name.toString()).isEmpty()
        ? Optional.of(new ObjectKey(name.toString()))
        : Optional.empty();
  }
}
