/// The proof that thumbnails are what they claim to be, whatever the file is.
@NullMarked
package dev.miniature.jpeg;

import org.jspecify.annotations.NullMarked;
