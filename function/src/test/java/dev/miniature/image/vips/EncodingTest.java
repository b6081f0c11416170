package dev.miniature.image.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Bounds;
import dev.miniature.image.Deadline;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.TooManyBytesException;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EncodingTest {
  private static final Bounds BOUNDS = new Bounds(1, 1, 3, Deadline.in(Duration.ofMinutes(1)));
  private static final OptionalInt USUAL = OptionalInt.empty();

  @ParameterizedTest
  @CsvSource({"423360, 2", "2000000, 2", "2000001, 1", "8000000, 1", "8000001, 0"})
  void theMorePixelsAnAvifHasTheLessEffortEachGets(long pixels, int effort) {
    assertThat(new Encoding(ImageFormat.AVIF, 53, pixels).suffix(false))
        .isEqualTo(".avif[Q=53,effort=%d,keep=none]", effort);
  }

  @Test
  void whatNobodyCanStopIsNotBegunWhereItWouldTakeTooLong() throws Exception {
    assertThat(written(ImageFormat.AVIF, 25_000_000)).hasSize(3);
    assertThat(written(ImageFormat.WEBP, 25_000_001)).hasSize(3);
    assertThatThrownBy(() -> written(ImageFormat.AVIF, 25_000_001))
        .isInstanceOf(TooManyBytesException.class)
        .hasMessage("25,000,001 pixels, and 25,000,000 can be written as AVIF");
  }

  @Test
  void aWebpOfTheCoresSharperPixelsIsAskedForOneStepLess() {
    assertThat(Encoding.ofCore(ImageFormat.WEBP, USUAL)).hasValue(79);
    assertThat(Encoding.ofCore(ImageFormat.WEBP, OptionalInt.of(50))).hasValue(49);
    assertThat(Encoding.ofCore(ImageFormat.WEBP, OptionalInt.of(1))).hasValue(1);
    assertThat(Encoding.ofCore(ImageFormat.AVIF, USUAL)).isEmpty();
  }

  private static byte[] written(ImageFormat format, long pixels) throws Exception {
    return Encoding.fitting(
        format,
        USUAL,
        pixels,
        BOUNDS,
        encoding -> {
          assertThat(encoding.pixels()).isEqualTo(pixels);
          return new byte[3];
        });
  }
}
