/// The closed list of styles that a URL can name, and the file that defines it.
///
/// It depends on images and YAML, but not on stores, HTTP or Lambda, which the build enforces.
@NullMarked
package dev.miniature.styles;

import org.jspecify.annotations.NullMarked;
