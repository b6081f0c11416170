/// Bad files and odd requests, thousands a second, against everything that reads what strangers
/// send.
///
/// Nothing of the service knows of it, and nothing of it is delivered.
@NullMarked
package dev.miniature.fuzz;

import org.jspecify.annotations.NullMarked;
