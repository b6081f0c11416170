// Reads the size of a picture from its bytes, so that a test need not trust what the server says.

/** @param {Buffer} bytes @returns {{ format: string, width: number, height: number }} */
export function sizeOf(bytes) {
  if (bytes.toString('latin1', 1, 4) === 'PNG') {
    return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (bytes.toString('latin1', 0, 3) === 'GIF') {
    return { format: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  }
  if (bytes.toString('latin1', 8, 12) === 'WEBP') {
    return { format: 'webp', ...sizeOfWebp(bytes) };
  }
  const extent = bytes.indexOf('ispe', 0, 'latin1');
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && extent > 0) {
    return { format: 'avif', width: bytes.readUInt32BE(extent + 8), height: bytes.readUInt32BE(extent + 12) };
  }
  if (bytes.readUInt16BE(0) === 0xffd8) {
    return { format: 'jpg', ...sizeOfJpeg(bytes) };
  }
  throw new Error(`These are no bytes of a picture: ${bytes.toString('latin1', 0, 80)}`);
}

function sizeOfWebp(bytes) {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    default:
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  }
}

/** Skips segments up to the frame header, SOF0 to SOF2. */
function sizeOfJpeg(bytes) {
  let at = 2;
  while (bytes[at + 1] < 0xc0 || bytes[at + 1] > 0xc2) {
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
}
