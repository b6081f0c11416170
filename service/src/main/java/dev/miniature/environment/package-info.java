/// Reads environment variables for the programs that are wired from them.
///
/// It depends on limits, but on no server and not on AWS.
@NullMarked
package dev.miniature.environment;

import org.jspecify.annotations.NullMarked;
