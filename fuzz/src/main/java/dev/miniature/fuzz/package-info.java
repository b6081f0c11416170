/// Sends thousands of malformed files and requests per second to everything that reads untrusted
/// input.
///
/// The service does not depend on this module, and it is not deployed.
@NullMarked
package dev.miniature.fuzz;

import org.jspecify.annotations.NullMarked;
