/// Encodes quantised coefficients as a JPEG file with Huffman tables optimised for the picture
/// (ITU-T T.81): baseline, or progressive by the script of scans that takes the fewest bytes.
///
/// [dev.miniature.jpeg.write.PlaneQuantiser] makes the coefficients from samples.
/// [dev.miniature.jpeg.write.JpegWriter] passes over them once to turn them into symbols and to
/// count these. This determines the codes, and a second pass over the symbols writes them. This
/// package does not depend on the one that reads.
@NullMarked
package dev.miniature.jpeg.write;

import org.jspecify.annotations.NullMarked;
