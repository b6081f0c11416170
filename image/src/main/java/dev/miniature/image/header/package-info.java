/// Reads the headers of picture files before a pixel is decoded, with one small parser per format.
///
/// All input is untrusted, and every offset is checked against the length of the file. This package
/// decodes no pixels and needs no library.
@NullMarked
package dev.miniature.image.header;

import org.jspecify.annotations.NullMarked;
