/// Runs trials in a process of their own, with little memory and under watch, so that what ends or
/// holds up the process is found and the next trials go on in another.
@NullMarked
package dev.miniature.fuzz.process;

import org.jspecify.annotations.NullMarked;
