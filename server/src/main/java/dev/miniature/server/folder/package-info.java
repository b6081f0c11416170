/// A local S3 server on a folder, so that a laptop needs no bucket.
@NullMarked
package dev.miniature.server.folder;

import org.jspecify.annotations.NullMarked;
