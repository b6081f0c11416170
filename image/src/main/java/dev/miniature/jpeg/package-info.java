/// Makes small JPEGs of large ones, in plain Java. It depends on no other package and could be a
/// separate library.
///
/// Reading fills planes, scaling resizes them, and writing encodes them; a JPEG that becomes a JPEG
/// is never converted to RGB. Only [dev.miniature.jpeg.JpegPixels], which serves encoders of other
/// formats, converts the scaled planes to RGB.
@NullMarked
package dev.miniature.jpeg;

import org.jspecify.annotations.NullMarked;
