/// What stands in for a picture until it is there: its colour, hashes that paint a blur, a picture
/// of some pixels. All of it is made of one small [dev.miniature.image.pipeline.Raster].
///
/// Knows of the pipeline its rasters alone: neither who decoded them nor what for.
@NullMarked
package dev.miniature.image.placeholder;

import org.jspecify.annotations.NullMarked;
