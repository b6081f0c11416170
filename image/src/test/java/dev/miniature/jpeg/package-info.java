/// Compares thumbnails with exact results, for every kind of file.
@NullMarked
package dev.miniature.jpeg;

import org.jspecify.annotations.NullMarked;
