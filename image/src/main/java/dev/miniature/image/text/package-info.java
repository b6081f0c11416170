/// Renders text: our own code reads fonts, breaks lines and fills glyphs, because a Lambda function
/// has no fonts and no library that finds them.
///
/// Text contains no markup, and characters that the font lacks are left out.
@NullMarked
package dev.miniature.image.text;

import org.jspecify.annotations.NullMarked;
