/// The targets that Jazzer calls with inputs that reach new code. Each allows the declared
/// exceptions, and limited time and memory.
@NullMarked
package dev.miniature.fuzz.target;

import org.jspecify.annotations.NullMarked;
