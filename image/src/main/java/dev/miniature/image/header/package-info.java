/// What a file says of its picture before a pixel is decoded: one small parser per format.
///
/// Every byte in here is hostile until it has been compared with the length of the file. Nothing
/// here decodes pixels, and nothing here needs a library.
@NullMarked
package dev.miniature.image.header;

import org.jspecify.annotations.NullMarked;
