/// The JPEG core as an engine of this service: what of our words is what of its own.
@NullMarked
package dev.miniature.image.jpeg;

import org.jspecify.annotations.NullMarked;
