/// What Jazzer calls, over and over, with bytes that lead into code where none has been before.
/// Each allows the exceptions that are declared, and a bounded time and memory.
@NullMarked
package dev.miniature.fuzz.target;

import org.jspecify.annotations.NullMarked;
