package dev.miniature.s3;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// CRC-64/NVME (NVM Express specification, revision 1.4 and later, section "64b CRC"), which S3
/// computes for objects that are uploaded without a checksum.
///
/// It processes eight bytes per step with eight tables: about 1.5 GB/s, compared with 0.4 GB/s for
/// one byte per step.
final class Crc64Nvme implements java.util.zip.Checksum {
  /// 0xAD93D23594C93659 bit-reversed, because the lowest bit comes first.
  private static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// The contribution of one byte that is followed by n further bytes; the nth table begins at n ×
  /// 256.
  private static final long[] TABLES = tables();

  private long state = -1;

  Crc64Nvme() {}

  /// Returns the checksum of all bytes.
  static long of(byte[] bytes) {
    Crc64Nvme counting = new Crc64Nvme();
    counting.update(bytes, 0, bytes.length);
    return counting.getValue();
  }

  @Override
  public void update(int value) {
    state = state >>> 8 ^ TABLES[(int) ((state ^ value) & 0xFF)];
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    int end = offset + length;
    int at = offset;
    long crc = state;
    for (; at + 8 <= end; at += 8) {
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
    for (; at < end; at++) {
      crc = crc >>> 8 ^ TABLES[(int) ((crc ^ bytes[at]) & 0xFF)];
    }
    state = crc;
  }

  @Override
  public long getValue() {
    return ~state;
  }

  @Override
  public void reset() {
    state = -1;
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
