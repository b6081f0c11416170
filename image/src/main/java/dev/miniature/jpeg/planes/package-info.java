/// Scales planes of samples in floating point: rows as they arrive, then columns.
@NullMarked
package dev.miniature.jpeg.planes;

import org.jspecify.annotations.NullMarked;
