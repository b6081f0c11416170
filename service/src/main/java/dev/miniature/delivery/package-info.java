/// What may be asked, what may be answered, and the one use case that joins them.
///
/// Knows a store of originals only as a port. Nothing in here has heard of HTTP, S3 or Lambda, and
/// the build refuses an import that has.
@NullMarked
package dev.miniature.delivery;

import org.jspecify.annotations.NullMarked;
