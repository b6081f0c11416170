/// Looks into the windows that samples come through.
@NullMarked
package dev.miniature.jpeg.planes;

import org.jspecify.annotations.NullMarked;
