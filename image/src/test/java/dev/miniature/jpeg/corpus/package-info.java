/// JPEG files made coefficient by coefficient, so that a test knows what a decoder must find in
/// them.
///
/// A [JpegSpec] says what a file shall be, a [GeneratedJpeg] is the file with its coefficients and
/// its exact samples, and [Corpus] is a few hundred of them. Section numbers are those of ITU-T
/// T.81. No code is shared with the decoder under test, so that a fault there cannot hide behind
/// the same fault here.
@NullMarked
package dev.miniature.jpeg.corpus;

import org.jspecify.annotations.NullMarked;
