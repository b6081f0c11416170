/// The words that decoders, steps and encoders share: a [Plan] is made once, a [Decoder] gives a
/// [Picture] of [Raster]s, [Step]s change it, and an [Encoder] writes it.
///
/// No decoder knows what is written, and no encoder knows what was read.
@NullMarked
package dev.miniature.image.pipeline;

import org.jspecify.annotations.NullMarked;
