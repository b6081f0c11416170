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

  /// Checks that `bytes` match the checksum, if there is one.
  ///
  /// @throws RetryableException if they do not match; the next attempt may receive undamaged bytes
  static void check(GetObjectResponse response, byte[] bytes) {
    Verification verification = of(response);
    verification.add(bytes, 0, bytes.length);
    verification.check();
  }

  /// Begins to verify bytes against the checksum, if there is one. The checksum of a multipart
  /// upload may cover only the checksums of its parts, which cannot be verified here.
  static Verification of(GetObjectResponse response) {
    return response.checksumType() == ChecksumType.COMPOSITE
        ? NOTHING
        : Arrays.stream(values())
            .filter(each -> each.told(response).isPresent())
            .findFirst()
            .map(each -> each.verification(each.told(response).orElseThrow()))
            .orElse(NOTHING);
  }

  /// The verification of bytes that arrive in order.
  interface Verification {
    /// Adds `count` bytes from index `from` on.
    void add(byte[] bytes, int from, int count);

    /// Checks that the bytes match.
    ///
    /// @throws RetryableException if they do not; the next attempt may receive undamaged bytes
    void check();
  }

  private static final Verification NOTHING =
      new Verification() {
        @Override
        public void add(byte[] bytes, int from, int count) {}

        @Override
        public void check() {}
      };

  private Verification verification(String expected) {
    return switch (this) {
      case CRC32 -> counting(expected, Integer.BYTES, new CRC32());
      case CRC32C -> counting(expected, Integer.BYTES, new CRC32C());
      case CRC64NVME -> counting(expected, Long.BYTES, new Crc64Nvme());
      case SHA1 -> digesting(expected, "SHA-1");
      case SHA256 -> digesting(expected, "SHA-256");
    };
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

  /// @param length the number of bytes of the checksum
  private Verification counting(String expected, int length, java.util.zip.Checksum counting) {
    return new Verification() {
      @Override
      public void add(byte[] bytes, int from, int count) {
        counting.update(bytes, from, count);
      }

      @Override
      public void check() {
        byte[] sum = ByteBuffer.allocate(Long.BYTES).putLong(counting.getValue()).array();
        compare(expected, Arrays.copyOfRange(sum, Long.BYTES - length, Long.BYTES));
      }
    };
  }

  private Verification digesting(String expected, String algorithm) {
    MessageDigest digest = digest(algorithm);
    return new Verification() {
      @Override
      public void add(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
      }

      @Override
      public void check() {
        compare(expected, digest.digest());
      }
    };
  }

  private void compare(String expected, byte[] sum) {
    if (!Base64.getEncoder().encodeToString(sum).equals(expected)) {
      throw RetryableException.create("The bytes do not match their " + this + " of " + expected);
    }
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("Every Java platform has " + algorithm, impossible);
    }
  }
}
