/// Makes malformed files from valid ones, the same for the same numbers.
@NullMarked
package dev.miniature.fuzz.mutation;

import org.jspecify.annotations.NullMarked;
