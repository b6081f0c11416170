/// Compares a thumbnail with the best possible one: the whole original, decoded at full size and
/// scaled with Lanczos3 in floating point.
@NullMarked
package dev.miniature.bench.quality;

import org.jspecify.annotations.NullMarked;
