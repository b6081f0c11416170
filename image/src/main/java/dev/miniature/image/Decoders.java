package dev.miniature.image;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Which formats of originals are read at all: an allow-list. A file of any other format is refused
/// by its first bytes, before anything else in it is looked at.
///
/// A decoder is the one part of the service that is handed bytes of strangers, so whoever runs it
/// can be rid of one in a minute, without a new build.
///
/// @param allowed those that are read
/// @param named those of them that somebody wrote down by name, and so answers for
public record Decoders(Set<ImageFormat> allowed, Set<ImageFormat> named) {
  private static final Decoders USUAL =
      new Decoders(EnumSet.complementOf(EnumSet.of(ImageFormat.SVG)), Set.of());

  /// An allow-list that nobody can change afterwards.
  public Decoders {
    allowed = Set.copyOf(allowed);
    named = Set.copyOf(named);
  }

  /// All formats but SVG: a drawing is a program of a kind.
  public static Decoders usual() {
    return USUAL;
  }

  /// Exactly the formats of a list such as `jpeg,png,gif`.
  ///
  /// @throws IllegalArgumentException if a name is none; the message tells which there are
  public static Decoders named(String list) {
    EnumSet<ImageFormat> formats = EnumSet.noneOf(ImageFormat.class);
    for (String name : list.split(",", -1)) {
      formats.add(
          ImageFormat.ofExtension(name.strip())
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "'%s' is no format; expected a list of some of %s"
                          .formatted(name.strip(), names(Arrays.asList(ImageFormat.values()))))));
    }
    return new Decoders(formats, formats);
  }

  /// These and drawings.
  public Decoders withDrawings() {
    EnumSet<ImageFormat> more = EnumSet.of(ImageFormat.SVG);
    more.addAll(allowed);
    return new Decoders(more, named);
  }

  /// These without one format.
  public Decoders without(ImageFormat format) {
    EnumSet<ImageFormat> fewer = EnumSet.complementOf(EnumSet.of(format));
    fewer.retainAll(allowed);
    return new Decoders(fewer, named);
  }

  /// Goes on only if files of this format are read.
  ///
  /// @throws SwitchedOffException if they are not
  public void check(ImageFormat format) throws SwitchedOffException {
    if (!allowed.contains(format)) {
      throw new SwitchedOffException(format);
    }
  }

  /// The names of those formats that are usually read and are not read here, such as `avif, tiff`;
  /// empty when all of them are.
  public String switchedOff() {
    EnumSet<ImageFormat> off = EnumSet.copyOf(USUAL.allowed);
    off.removeAll(allowed);
    return names(off);
  }

  private static String names(Collection<ImageFormat> formats) {
    return formats.stream().map(Decoders::name).collect(joining(", "));
  }

  private static String name(ImageFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
