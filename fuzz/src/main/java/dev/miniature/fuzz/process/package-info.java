/// Runs trials in separate processes with little memory and under observation, so that an input
/// that ends or blocks a process is found, and the trials continue in another process.
@NullMarked
package dev.miniature.fuzz.process;

import org.jspecify.annotations.NullMarked;
