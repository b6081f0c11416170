/// Makes small JPEGs of large ones, in plain Java and without knowing of anything else: it could be
/// a library of its own.
///
/// Reading fills planes, planes are scaled, and writing takes them: no JPEG is ever RGB on its way
/// to a JPEG. Only where somebody else is to write the picture, scaled planes become red, green and
/// blue in the end ([dev.miniature.jpeg.JpegPixels]).
@NullMarked
package dev.miniature.jpeg;

import org.jspecify.annotations.NullMarked;
