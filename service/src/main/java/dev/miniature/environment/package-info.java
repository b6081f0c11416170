/// Reads environment variables, for whatever is put together from them.
///
/// Knows limits, and no server and no AWS.
@NullMarked
package dev.miniature.environment;

import org.jspecify.annotations.NullMarked;
