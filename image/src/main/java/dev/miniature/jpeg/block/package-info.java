/// What reading and writing both know of a block of 8×8 coefficients, and all that they share.
@NullMarked
package dev.miniature.jpeg.block;

import org.jspecify.annotations.NullMarked;
