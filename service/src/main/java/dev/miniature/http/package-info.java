/// The wire's language in both directions: a path becomes a request, an outcome becomes status,
/// headers and body.
///
/// No server and no AWS in it, and the build refuses an import of either; so Lambda and the local
/// server cannot differ.
@NullMarked
package dev.miniature.http;

import org.jspecify.annotations.NullMarked;
