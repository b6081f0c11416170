/// What an image is, and how large it gets: the words that all renderers share.
///
/// Nothing in here has heard of HTTP, S3 or Lambda, and the build refuses an import that has.
@NullMarked
package dev.miniature.image;

import org.jspecify.annotations.NullMarked;
