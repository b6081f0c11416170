/// The store of originals on Amazon S3 or compatible servers.
///
/// It only translates between S3 and the service. It does not depend on images, HTTP answers or
/// Lambda, which the build enforces.
@NullMarked
package dev.miniature.s3;

import org.jspecify.annotations.NullMarked;
