/// libvips, the C library, as far as a thumbnail needs it, through `java.lang.foreign`.
///
/// It binds, owns memory, and passes errors on. It knows nothing of the rest of this project: no
/// recipe, no style, no format that it would prefer.
@NullMarked
package dev.miniature.vips;

import org.jspecify.annotations.NullMarked;
