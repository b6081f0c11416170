/// Binds the C library libvips through `java.lang.foreign`, as far as thumbnails need it.
///
/// It owns native memory and passes errors on. It depends on nothing else in this project.
@NullMarked
package dev.miniature.vips;

import org.jspecify.annotations.NullMarked;
