/// Makes bad files of good ones, the same ones for the same numbers.
@NullMarked
package dev.miniature.fuzz.mutation;

import org.jspecify.annotations.NullMarked;
