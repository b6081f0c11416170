/// Requests for thumbnails, their outcomes, and the use case that connects them.
///
/// It uses a store of originals only through an interface. It does not depend on HTTP, S3 or
/// Lambda, which the build enforces.
@NullMarked
package dev.miniature.delivery;

import org.jspecify.annotations.NullMarked;
