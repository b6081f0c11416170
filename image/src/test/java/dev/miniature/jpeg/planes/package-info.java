/// Reads the windows through which samples pass.
@NullMarked
package dev.miniature.jpeg.planes;

import org.jspecify.annotations.NullMarked;
