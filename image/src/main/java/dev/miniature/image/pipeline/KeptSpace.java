package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Rgb;
import dev.miniature.image.header.CompactProfile;
import dev.miniature.image.header.MatrixProfile;
import dev.miniature.image.header.Primaries;
import dev.miniature.image.header.RgbEncoding;
import dev.miniature.image.header.SrgbProfile;
import dev.miniature.image.header.TransferFunction;
import dev.miniature.image.pipeline.ProfileConverter.DeviceColours;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The colour space of an original whose pixels are not converted to sRGB.
///
/// Colours in recipes, texts and watermarks are sRGB, so they are converted to this space before
/// they meet the pixels. A grey space counts as one of colours with its curve and the primaries of
/// sRGB, so that a coloured margin around a grey picture has its colour.
public final class KeptSpace {
  private static final int CHANNELS = 3;

  private final MatrixProfile space;
  private final byte[] colourProfile;
  private final byte[] greyProfile;

  private KeptSpace(MatrixProfile space, byte[] colourProfile, byte[] greyProfile) {
    this.space = space;
    this.colourProfile = colourProfile;
    this.greyProfile = greyProfile;
  }

  /// Returns the space that an ICC profile defines; empty if it is sRGB or must be converted to it:
  /// if the profile is for colours of another kind or consists of tables, or if it has no compact
  /// form.
  ///
  /// @param colours the kind of the samples
  public static Optional<KeptSpace> of(byte[] profile, DeviceColours colours) {
    if (SrgbProfile.describes(profile)) {
      return Optional.empty();
    }
    Optional<MatrixProfile> space = MatrixProfile.of(profile);
    return switch (colours) {
      case GREY -> space.filter(MatrixProfile::isGrey).flatMap(KeptSpace::ofGrey);
      case RGB -> space.filter(each -> !each.isGrey()).flatMap(KeptSpace::compact);
      case CMYK -> Optional.empty();
    };
  }

  /// Returns the space of an encoding that a file defines without a profile; empty if it must be
  /// converted.
  public static Optional<KeptSpace> of(RgbEncoding encoding) {
    return encoding.narrow()
        ? Optional.empty()
        : compact(
            new MatrixProfile(
                Collections.nCopies(CHANNELS, encoding.transfer()),
                Optional.of(RgbMatrix.forProfile(encoding.primaries()))));
  }

  private static Optional<KeptSpace> ofGrey(MatrixProfile profile) {
    TransferFunction curve = profile.curves().getFirst();
    return CompactProfile.areAlike(curve, TransferFunction.Named.SRGB)
        ? Optional.empty()
        : compact(
            new MatrixProfile(
                Collections.nCopies(CHANNELS, curve),
                Optional.of(RgbMatrix.forProfile(Primaries.SRGB))));
  }

  private static Optional<KeptSpace> compact(MatrixProfile space) {
    MatrixProfile shades = new MatrixProfile(List.of(space.curves().get(1)), Optional.empty());
    return CompactProfile.of(space)
        .flatMap(colourProfile ->
            CompactProfile.of(shades)
                .map(greyProfile -> new KeptSpace(space, colourProfile, greyProfile)));
  }

  /// Returns the profile for a file with samples of this kind.
  public byte[] profile(boolean forGrey) {
    return forGrey ? greyProfile : colourProfile;
  }

  /// Returns the steps with their colours in this space.
  public List<Step> steps(List<Step> steps) {
    List<Step> own = new ArrayList<>();
    for (Step step : steps) {
      own.add(
          switch (step) {
            case Step.Sharpen _, Step.Blur _, Step.Greyscale _ -> step;
            case Step.Flatten(Rgb colour) -> new Step.Flatten(fromSrgb(colour));
            case Step.Pad(var canvas, var left, var top, var colour) ->
                new Step.Pad(canvas, left, top, colour.map(this::fromSrgb));
            case Step.Round(var radius, var ground) ->
                new Step.Round(radius, ground.map(this::fromSrgb));
            case Step.Overlay(var picture, var grid, var opacity) ->
                new Step.Overlay(fromSrgb(picture), grid, opacity);
          });
    }
    return own;
  }

  /// Returns a colour in this space. White stays white.
  private Rgb fromSrgb(Rgb colour) {
    if (colour.equals(Rgb.WHITE)) {
      return colour;
    }
    PixelFormat format = colour.isGrey() ? PixelFormat.GREY : PixelFormat.RGB;
    Raster pixel = Raster.blank(new Dimensions(1, 1), format);
    RasterPixels.store(colour.packed(), pixel, 0);
    int converted = RasterPixels.of(fromSrgb(pixel))[0];
    return new Rgb(converted >> 16 & 0xFF, converted >> 8 & 0xFF, converted & 0xFF);
  }

  /// Returns the pixels in this space. Shades of grey stay shades of grey, unless the curves of the
  /// channels differ.
  private Raster fromSrgb(Raster picture) {
    boolean mixed = picture.format().isGrey() && new HashSet<>(space.curves()).size() > 1;
    return RgbConversion.fromSrgb(space).convert(mixed ? GreyToRgb.of(picture) : picture.copy());
  }
}
