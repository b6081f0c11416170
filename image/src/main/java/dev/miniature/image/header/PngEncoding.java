package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.util.Optional;

/// Reads how a PNG describes its colours without an ICC profile (W3C PNG, third edition, sections
/// 4.3 and 11.3.2): cICP takes precedence over a profile, which takes precedence over sRGB, and
/// that over gAMA and cHRM. Invalid values count as absent.
public final class PngEncoding {
  /// The unit of numbers in gAMA and cHRM.
  private static final double ONE = 100_000;

  /// 1/2.2, which files store that mean sRGB.
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

  /// Returns the encoding of the samples; empty if it is sRGB, or if a profile defines it.
  public static Optional<RgbEncoding> of(byte[] png) {
    PngEncoding told = read(png);
    return told.numbered
        .or(() -> told.profile || told.srgb ? Optional.empty() : told.measured())
        .filter(encoding -> !encoding.isSrgb());
  }

  /// Returns whether the file has a chunk that takes precedence over a profile.
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

  /// Reads a cICP chunk. Its third number is a matrix, which a PNG cannot have.
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
