/// Connects the JPEG core to the pipeline.
@NullMarked
package dev.miniature.image.jpeg;

import org.jspecify.annotations.NullMarked;
