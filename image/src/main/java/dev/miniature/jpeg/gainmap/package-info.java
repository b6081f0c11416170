/// Gain maps in JPEG files (ISO 21496-1, Ultra HDR 1.1): finds them, reads what is said about them,
/// and joins a picture and its map to one file. It decodes no pixels.
@NullMarked
package dev.miniature.jpeg.gainmap;

import org.jspecify.annotations.NullMarked;
