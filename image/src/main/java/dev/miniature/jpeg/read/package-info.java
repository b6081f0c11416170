/// Decodes a JPEG file to samples: markers, Huffman codes, scans, and the inverse transform at the
/// wanted scale. Section numbers refer to ITU-T T.81 (1992).
@NullMarked
package dev.miniature.jpeg.read;

import org.jspecify.annotations.NullMarked;
