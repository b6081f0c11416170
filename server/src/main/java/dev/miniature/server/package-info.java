/// The service as one process: an HTTP server, an S3 server on a folder, the page and the command
/// line.
///
/// It decides nothing about paths, pictures or answers; the packages `http` and `delivery` do that,
/// for Lambda too.
@NullMarked
package dev.miniature.server;

import org.jspecify.annotations.NullMarked;
