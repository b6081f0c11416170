package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.KEY;
import static dev.miniature.s3.AskingS3.PLENTY;
import static dev.miniature.s3.AskingS3.reaching;
import static dev.miniature.s3.AskingS3.soon;
import static dev.miniature.s3.Steps.BODY;
import static dev.miniature.s3.Steps.damagedBody;
import static dev.miniature.s3.Steps.summed;
import static dev.miniature.s3.Steps.well;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.delivery.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes that differ from the stored ones. Other programs computed the checksums.
@ExtendWith(NoSocketLeft.class)
final class S3ChecksumsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-amz-checksum-crc64nvme: o1f3cr6cip8=",
        "x-amz-checksum-crc32: BQXS6g==",
        "x-amz-checksum-crc32c: ZvZR/g==",
        "x-amz-checksum-sha1: ETarCCwWfbiGSX1+w7sELIW5vEY=",
        "x-amz-checksum-sha256: jSfJCekbquY+cRGuiXQP8TIzjLtaRWnKHClMqhuu7OM="
      })
  void aBodyThatDoesNotFitItsChecksumIsAskedForAgain(String checksum) throws Exception {
    try (var server =
            new ScriptedServer(
                summed(checksum, BODY), summed(checksum, damagedBody()), summed(checksum, BODY));
        var originals = reaching(server)) {
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
      assertThat(server.requests()).hasSize(1);
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void aStoreWhoseBytesAreDamagedForGoodIsUnavailable() throws Exception {
    var damaged = summed("x-amz-checksum-crc32: BQXS6g==", damagedBody());
    try (var server = new ScriptedServer(damaged, damaged, well());
        var originals = reaching(server)) {
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> originals.fetch(KEY, PLENTY, soon()))
          .withMessageContaining("CRC32");
      assertThat(server.requests()).hasSize(2);
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
    }
  }

  /// The checksum of a multipart upload covers the checksums of its parts, whose boundaries are
  /// unknown here.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-amz-checksum-crc32: AAAAAA==-2",
        "x-amz-checksum-crc32: AAAAAA==\r\nx-amz-checksum-type: COMPOSITE",
        "x-amz-checksum-new: AAAAAA=="
      })
  void whatIsNoChecksumOfTheWholeIsNotCompared(String checksum) throws Exception {
    try (var server = new ScriptedServer(summed(checksum, BODY));
        var originals = reaching(server)) {
      assertThat(originals.fetch(KEY, PLENTY, soon()).orElseThrow().bytes().whole())
          .isEqualTo(BODY);
    }
  }
}
