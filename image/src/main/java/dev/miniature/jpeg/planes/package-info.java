/// Scales planes of samples: by rows as they come, then by columns, in floating point.
@NullMarked
package dev.miniature.jpeg.planes;

import org.jspecify.annotations.NullMarked;
