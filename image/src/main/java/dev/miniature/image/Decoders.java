package dev.miniature.image;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// An allow-list of the formats of originals that are read. The first bytes of a file decide its
/// format, and a file of any other format is refused before anything else in it is read.
///
/// Only decoders process untrusted bytes, so an operator can disable one within a minute, without a
/// new build.
///
/// @param allowed the enabled formats
/// @param named those of them that the user enabled explicitly
public record Decoders(Set<ImageFormat> allowed, Set<ImageFormat> named) {
  private static final Decoders USUAL =
      new Decoders(EnumSet.complementOf(EnumSet.of(ImageFormat.SVG)), Set.of());

  /// Copies the sets.
  public Decoders {
    allowed = Set.copyOf(allowed);
    named = Set.copyOf(named);
  }

  /// Returns all formats except SVG, because a drawing is a kind of program.
  public static Decoders usual() {
    return USUAL;
  }

  /// Returns exactly the formats of a list such as `jpeg,png,gif`.
  ///
  /// @throws IllegalArgumentException if a name is unknown; the message lists the known ones
  public static Decoders named(String list) {
    EnumSet<ImageFormat> formats = EnumSet.noneOf(ImageFormat.class);
    for (String name : list.split(",", -1)) {
      formats.add(
          ImageFormat.ofExtension(name.strip())
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "'%s' is not a format; expected a list of formats from %s"
                          .formatted(name.strip(), names(Arrays.asList(ImageFormat.values()))))));
    }
    return new Decoders(formats, formats);
  }

  /// Returns these formats and drawings.
  public Decoders withDrawings() {
    EnumSet<ImageFormat> more = EnumSet.of(ImageFormat.SVG);
    more.addAll(allowed);
    return new Decoders(more, named);
  }

  /// Returns these formats without one.
  public Decoders without(ImageFormat format) {
    EnumSet<ImageFormat> fewer = EnumSet.complementOf(EnumSet.of(format));
    fewer.retainAll(allowed);
    return new Decoders(fewer, named);
  }

  /// Checks that a format is enabled.
  ///
  /// @throws SwitchedOffException if it is not
  public void check(ImageFormat format) throws SwitchedOffException {
    if (!allowed.contains(format)) {
      throw new SwitchedOffException(format);
    }
  }

  /// Returns the usual formats that are not enabled, such as `avif, tiff`; empty if all are.
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
