/// The same service as one process: an HTTP server, an S3 server on a folder, the playground page
/// and the command line.
///
/// Decides nothing about paths, pictures or answers; that is what the packages `http` and
/// `delivery` are for, and Lambda uses the same.
@NullMarked
package dev.miniature.server;

import org.jspecify.annotations.NullMarked;
