/// From quantised coefficients to a JPEG file: baseline, sequential, Huffman coded with the tables
/// that are best for the picture (ITU-T T.81).
///
/// [dev.miniature.jpeg.write.JpegWriter] passes over the coefficients once, to turn them into
/// symbols and to count these; then the codes are known, and it passes over the symbols to write
/// them. Before that, [dev.miniature.jpeg.write.PlaneQuantiser] makes coefficients of samples.
/// Nothing in here has heard of files that are read.
@NullMarked
package dev.miniature.jpeg.write;

import org.jspecify.annotations.NullMarked;
