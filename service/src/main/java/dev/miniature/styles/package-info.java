/// The closed list of recipes that a URL can name, and the file it is read from.
///
/// Knows images and YAML, and nothing of stores, HTTP or Lambda; the build refuses an import that
/// does.
@NullMarked
package dev.miniature.styles;

import org.jspecify.annotations.NullMarked;
