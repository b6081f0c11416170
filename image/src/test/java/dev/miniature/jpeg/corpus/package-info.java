/// Makes JPEG files coefficient by coefficient, so that a test knows what a decoder must find in
/// them.
///
/// A [JpegSpec] specifies a file, a [GeneratedJpeg] is the file with its coefficients and its exact
/// samples, and [Corpus] contains a few hundred of them. Section numbers refer to ITU-T T.81. No
/// code is shared with the decoder under test, so that the same fault cannot occur in both.
@NullMarked
package dev.miniature.jpeg.corpus;

import org.jspecify.annotations.NullMarked;
