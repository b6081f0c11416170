/// Makes placeholders that a page shows until the picture has loaded: its colour, hashes that
/// describe a blur, and a picture of a few pixels. All are made from one small
/// [dev.miniature.image.pipeline.Raster].
///
/// Of the pipeline, it uses only rasters and the [dev.miniature.image.pipeline.Encoder] for the
/// tiny picture.
@NullMarked
package dev.miniature.image.placeholder;

import org.jspecify.annotations.NullMarked;
