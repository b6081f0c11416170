/// Text as pixels: fonts are read, lines broken and glyphs filled by our own code, since a Lambda
/// function has no fonts and no library that finds them.
///
/// Text is only ever text: nothing in it is markup, and what a font has not is left out.
@NullMarked
package dev.miniature.image.text;

import org.jspecify.annotations.NullMarked;
