/// Makes thumbnails with Java2D, with each step in a separate class: decode and reduce, resize,
/// convert to sRGB, turn, frame, encode.
///
/// Decoders come from the JDK and from TwelveMonkeys, and Thumbnailator resizes. [SafeDecoding]
/// converts whatever they throw.
@NullMarked
package dev.miniature.image.java2d;

import org.jspecify.annotations.NullMarked;
