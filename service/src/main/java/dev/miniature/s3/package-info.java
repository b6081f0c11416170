/// The store of originals on Amazon S3, or on anything that speaks its language.
///
/// Translates between S3's words and ours, and does nothing else. Knows nothing of images, of HTTP
/// answers or of Lambda, and the build refuses an import that does.
@NullMarked
package dev.miniature.s3;

import org.jspecify.annotations.NullMarked;
