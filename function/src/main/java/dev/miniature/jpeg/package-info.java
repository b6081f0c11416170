/// Makes small JPEGs of large ones, in plain Java and without knowing of anything else: it could be
/// a library of its own.
///
/// Reading fills planes, planes are scaled, and writing takes them; nothing is ever RGB.
@NullMarked
package dev.miniature.jpeg;

import org.jspecify.annotations.NullMarked;
