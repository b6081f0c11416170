/// What reading and writing share about blocks of 8×8 coefficients.
@NullMarked
package dev.miniature.jpeg.block;

import org.jspecify.annotations.NullMarked;
