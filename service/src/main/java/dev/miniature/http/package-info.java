/// The mapping between HTTP and the service in both directions: a path becomes a request, and an
/// outcome becomes a status, headers and a body.
///
/// It depends on no server and not on AWS, which the build enforces, so Lambda and the local server
/// cannot differ.
@NullMarked
package dev.miniature.http;

import org.jspecify.annotations.NullMarked;
