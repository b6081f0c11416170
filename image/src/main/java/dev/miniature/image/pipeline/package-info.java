/// The types that decoders, steps and encoders share: a [Plan] is made once, a [Decoder] returns a
/// [Picture] of [Raster]s, [Step]s change it, and an [Encoder] writes it.
///
/// Decoders do not depend on encoders, nor encoders on decoders.
@NullMarked
package dev.miniature.image.pipeline;

import org.jspecify.annotations.NullMarked;
