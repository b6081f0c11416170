package dev.miniature.s3;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// Verifies originals against the checksum of the store.
///
/// The SDK cannot verify CRC64NVME, which S3 gives to most objects, without a native library. It
/// also verifies only at the end of a stream, while the code here reads only the declared length.
///
/// The constants are ordered by their cost, and the first available one is verified.
enum Checksum {
  CRC32,
  CRC32C,
  CRC64NVME,
  SHA1,
  SHA256;

  /// The request header that makes the store send its checksum.
  static final String MODE = "x-amz-checksum-mode";

  /// Checks that `bytes` match the checksum, if there is one. The checksum of a multipart upload
  /// may cover only the checksums of its parts, which cannot be verified here.
  ///
  /// @throws RetryableException if they do not match; the next attempt may receive undamaged bytes
  static void check(GetObjectResponse response, byte[] bytes) {
    if (response.checksumType() == ChecksumType.COMPOSITE) {
      return;
    }
    Arrays.stream(values())
        .filter(each -> each.told(response).isPresent())
        .findFirst()
        .ifPresent(each -> each.compare(each.told(response).orElseThrow(), bytes));
  }

  private void compare(String expected, byte[] bytes) {
    if (!Base64.getEncoder().encodeToString(sum(bytes)).equals(expected)) {
      throw RetryableException.create("The bytes do not match their " + this + " of " + expected);
    }
  }

  /// Returns the checksum in the response. A composite checksum ends with a dash and the number of
  /// parts, and counts as absent.
  private Optional<String> told(GetObjectResponse response) {
    String told =
        switch (this) {
          case CRC32 -> response.checksumCRC32();
          case CRC32C -> response.checksumCRC32C();
          case CRC64NVME -> response.checksumCRC64NVME();
          case SHA1 -> response.checksumSHA1();
          case SHA256 -> response.checksumSHA256();
        };
    return Optional.ofNullable(told).filter(text -> text.indexOf('-') < 0);
  }

  private byte[] sum(byte[] bytes) {
    return switch (this) {
      case CRC32 -> crc(new CRC32(), bytes);
      case CRC32C -> crc(new CRC32C(), bytes);
      case CRC64NVME -> ByteBuffer.allocate(8).putLong(Crc64Nvme.of(bytes)).array();
      case SHA1 -> digest("SHA-1", bytes);
      case SHA256 -> digest("SHA-256", bytes);
    };
  }

  private static byte[] crc(java.util.zip.Checksum counting, byte[] bytes) {
    counting.update(bytes);
    return ByteBuffer.allocate(4).putInt((int) counting.getValue()).array();
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("Every Java platform has " + algorithm, impossible);
    }
  }
}
