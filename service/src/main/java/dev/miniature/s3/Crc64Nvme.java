package dev.miniature.s3;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The checksum that S3 gives to what is uploaded without one: CRC-64/NVME of the NVM Express
/// specification, revision 1.4 and later, section "64b CRC".
///
/// Eight bytes a step, by eight tables: about 1.5 GB/s, where one byte a step makes 0.4.
final class Crc64Nvme {
  /// 0xAD93D23594C93659 with its bits in reverse, since the lowest bit goes first.
  private static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// What one byte adds, if so many bytes follow it: the nth table begins at n × 256.
  private static final long[] TABLES = tables();

  private Crc64Nvme() {}

  /// The checksum of all of them.
  static long of(byte[] bytes) {
    long crc = -1;
    int at = 0;
    for (; at + 8 <= bytes.length; at += 8) {
      long next = crc ^ (long) LONG.get(bytes, at);
      crc =
          TABLES[0x700 + (int) (next & 0xFF)]
              ^ TABLES[0x600 + (int) (next >>> 8 & 0xFF)]
              ^ TABLES[0x500 + (int) (next >>> 16 & 0xFF)]
              ^ TABLES[0x400 + (int) (next >>> 24 & 0xFF)]
              ^ TABLES[0x300 + (int) (next >>> 32 & 0xFF)]
              ^ TABLES[0x200 + (int) (next >>> 40 & 0xFF)]
              ^ TABLES[0x100 + (int) (next >>> 48 & 0xFF)]
              ^ TABLES[(int) (next >>> 56)];
    }
    for (; at < bytes.length; at++) {
      crc = crc >>> 8 ^ TABLES[(int) ((crc ^ bytes[at]) & 0xFF)];
    }
    return ~crc;
  }

  private static long[] tables() {
    long[] tables = new long[8 * 256];
    for (int value = 0; value < 256; value++) {
      long crc = value;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc >>> 1 ^ ((crc & 1) == 0 ? 0 : POLYNOMIAL);
      }
      tables[value] = crc;
    }
    for (int at = 256; at < tables.length; at++) {
      long before = tables[at - 256];
      tables[at] = before >>> 8 ^ tables[(int) (before & 0xFF)];
    }
    return tables;
  }
}
