package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.util.Optional;

/// Reads what a PNG says of its colours beside an ICC profile (W3C PNG, third edition, sections 4.3
/// and 11.3.2): cICP counts before a profile, then sRGB, then gAMA and cHRM. What cannot be is as
/// good as not said.
public final class PngEncoding {
  /// Numbers in gAMA and cHRM are parts of this.
  private static final double ONE = 100_000;

  /// One by 2.2. Files that mean sRGB say so.
  private static final double SRGB_GAMMA = 0.45455;

  private static final double ROUNDING = 0.005;

  private final Bytes file;
  private Optional<RgbEncoding> numbered = Optional.empty();
  private Optional<Primaries> primaries = Optional.empty();
  private double gamma;
  private boolean profile;
  private boolean srgb;

  private PngEncoding(Bytes file) {
    this.file = file;
  }

  /// What the numbers mean; empty where they mean sRGB, and where a profile tells.
  public static Optional<RgbEncoding> of(byte[] png) {
    PngEncoding told = read(png);
    return told.numbered
        .or(() -> told.profile || told.srgb ? Optional.empty() : told.measured())
        .filter(encoding -> !encoding.isSrgb());
  }

  /// Whether the file tells of its colours in a way that counts before a profile.
  public static boolean overrulesProfile(byte[] png) {
    return read(png).numbered.isPresent();
  }

  private static PngEncoding read(byte[] png) {
    Bytes file = Bytes.of(png);
    PngEncoding told = new PngEncoding(file);
    PngChunks chunks = new PngChunks(file);
    try {
      while (chunks.next() && !chunks.type().equals("IDAT")) {
        told.take(chunks);
      }
    } catch (BrokenImageException cutOff) {
      return told;
    }
    return told;
  }

  private void take(PngChunks chunk) throws BrokenImageException {
    long at = chunk.start();
    switch (chunk.type()) {
      case "cICP" -> numbered = chunk.length() == 4 ? numbers(at) : Optional.empty();
      case "iCCP" -> profile = true;
      case "sRGB" -> srgb = true;
      case "gAMA" -> gamma = chunk.length() == 4 ? file.u32(at) / ONE : 0;
      case "cHRM" -> primaries = chunk.length() == 32 ? places(at) : Optional.empty();
      default -> {}
    }
  }

  /// The third number names a matrix, and a PNG has none.
  private Optional<RgbEncoding> numbers(long at) throws BrokenImageException {
    Optional<Primaries> colours = Primaries.numbered(file.u8(at));
    Optional<TransferFunction> transfer = TransferFunction.numbered(file.u8(at + 1));
    return colours.isEmpty() || transfer.isEmpty() || file.u8(at + 2) != 0
        ? Optional.empty()
        : Optional.of(new RgbEncoding(colours.get(), transfer.get(), file.u8(at + 3) == 0));
  }

  private Optional<Primaries> places(long at) throws BrokenImageException {
    double[] places = new double[8];
    for (int i = 0; i < places.length; i++) {
      places[i] = file.u32(at + 4L * i) / ONE;
    }
    Primaries found =
        new Primaries(
            places[0], places[1], places[2], places[3], places[4], places[5], places[6], places[7]);
    return found.areUsable() ? Optional.of(found) : Optional.empty();
  }

  private Optional<RgbEncoding> measured() {
    boolean usual = gamma == 0 || Math.abs(gamma - SRGB_GAMMA) < ROUNDING;
    TransferFunction transfer =
        usual ? TransferFunction.Named.SRGB : new TransferFunction.Power(1 / gamma);
    return Optional.of(new RgbEncoding(primaries.orElse(Primaries.SRGB), transfer, false));
  }
}
