/// Pictures made by code, for every test and for the folder `test-images`.
///
/// Nothing here depends on a clock, a font, a locale or a file: the same JDK makes the same bytes
/// on every machine. This package does not depend on the code under test, so that the same fault
/// cannot occur in both.
@NullMarked
package dev.miniature.pictures;

import org.jspecify.annotations.NullMarked;
