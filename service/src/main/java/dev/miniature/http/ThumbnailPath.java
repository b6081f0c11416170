package dev.miniature.http;

import dev.miniature.delivery.FileName;
import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.ImageFormat;
import dev.miniature.styles.Density;
import dev.miniature.styles.Style;
import dev.miniature.styles.Styles;
import dev.miniature.styles.UnknownStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The grammar of URLs:
///
/// ```
/// /<folders>/<name>[_<style>[@<density>x]][.<extension>[.<format>]]
/// ```
///
/// `/shop/photo_w300@2x.png.webp` is the original `shop/photo.png` at the style `w300`, both sides
/// doubled, as WebP. [#parse(String)] and [#print(ThumbnailRequest)] undo each other, and of all
/// spellings of a path one is canonical, so that a cache keeps one copy.
public final class ThumbnailPath {
  private final Styles styles;

  /// The grammar with these styles.
  public ThumbnailPath(Styles styles) {
    this.styles = styles;
  }

  /// What a path means, and how it is spelled.
  ///
  /// @param canonical the same path in its canonical spelling; the path itself where it is none
  private record Reading(Target target, String canonical) {}

  /// What stands at an address, still percent-encoded and without a query: [Target.Elsewhere] where
  /// the path has another spelling than the canonical one.
  public Target at(String path) {
    Reading reading = read(path);
    return reading.canonical.equals(path)
        ? reading.target
        : new Target.Elsewhere(reading.canonical);
  }

  /// What a raw path means, in whatever spelling.
  public Target parse(String path) {
    return read(path).target;
  }

  /// The one spelling of a path that is served: no escape that need not be, those that must be in
  /// upper case, the density 1 left out, a format in lower case and called by its usual name. It
  /// means the same, and names a style only where `path` does. A path that can be none is left as
  /// it is.
  public String canonical(String path) {
    return read(path).canonical;
  }

  private Reading read(String path) {
    if (path.equals("/")) {
      return new Reading(new Target.OfRoot(), path);
    }
    try {
      String name = decoded(path);
      return name.equals("health")
          ? new Reading(new Target.OfHealth(), "/health")
          : thumbnail(FileName.of(name));
    } catch (RefusedPathException refused) {
      return new Reading(new Target.Impossible(refused.reason()), path);
    }
  }

  /// The path of a thumbnail with its style named, so that it stays the same when the default
  /// changes, and a key that ends like a style is read as a key.
  public String print(ThumbnailRequest request) {
    FileName key = request.key().fileName();
    StringBuilder stem = new StringBuilder(key.stem()).append('_').append(request.style().name());
    if (!request.density().equals(Density.ONE)) {
      stem.append('@').append(request.density());
    }
    return spelled(key.withStem(stem.toString()), request.format());
  }

  private static String spelled(FileName named, Optional<ImageFormat> format) {
    String name = named + format.map(each -> "." + each.extension()).orElse("");
    return Arrays.stream(name.split("/", -1))
        .map(PercentEncoding::encode)
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String decoded(String path) throws RefusedPathException {
    if (!path.startsWith("/")) {
      throw new RefusedPathException("A path begins with a slash.");
    }
    List<String> names = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      names.add(PercentEncoding.decode(segment));
    }
    return String.join("/", names);
  }

  private Reading thumbnail(FileName named) throws RefusedPathException {
    Optional<ImageFormat> format = secondExtension(named);
    FileName whole = format.isPresent() ? named.withoutExtension() : named;
    int underscore = whole.stem().lastIndexOf('_');
    if (underscore < 0) {
      return asWritten(standard(key(whole), Optional.empty(), format), whole);
    }
    FileName shorter = whole.withStem(whole.stem().substring(0, underscore));
    String suffix = whole.stem().substring(underscore + 1);
    Optional<Style> style = style(suffix);
    Optional<Density> density = density(suffix);
    if (style.isPresent() && density.isPresent()) {
      ThumbnailRequest request =
          new ThumbnailRequest(key(shorter), Optional.empty(), style.get(), density.get(), format);
      return new Reading(new Target.OfThumbnail(request), print(request));
    }
    boolean ignoresSuffix = styles.onUnknownStyle() == UnknownStyle.DEFAULT;
    return asWritten(
        standard(key(whole), ignoresSuffix ? optionalKey(shorter) : Optional.empty(), format),
        whole);
  }

  /// A path that names no style goes on naming none.
  private static Reading asWritten(ThumbnailRequest request, FileName whole) {
    return new Reading(new Target.OfThumbnail(request), spelled(whole, request.format()));
  }

  private ThumbnailRequest standard(
      ObjectKey key, Optional<ObjectKey> otherwise, Optional<ImageFormat> format) {
    return new ThumbnailRequest(key, otherwise, styles.standard(), Density.ONE, format);
  }

  private Optional<Style> style(String suffix) {
    int at = suffix.indexOf('@');
    return styles.named(at < 0 ? suffix : suffix.substring(0, at));
  }

  private Optional<Density> density(String suffix) {
    int at = suffix.indexOf('@');
    return at < 0 ? Optional.of(Density.ONE) : styles.density(suffix.substring(at + 1));
  }

  /// The format that a second extension asks for. It counts only if both are extensions of images.
  private static Optional<ImageFormat> secondExtension(FileName named) {
    boolean firstIsImage =
        named.withoutExtension().extension().flatMap(ImageFormat::ofExtension).isPresent();
    return firstIsImage ? named.extension().flatMap(ImageFormat::ofWebExtension) : Optional.empty();
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
