/// Pictures made by code, for every test and for the folder `test-images`.
///
/// Nothing here depends on a clock, a font, a locale or a file: the same JDK makes the same bytes
/// on every machine. What the service itself does with pictures is not known here, so that a fault
/// there cannot hide behind the same fault here.
@NullMarked
package dev.miniature.pictures;

import org.jspecify.annotations.NullMarked;
