/// Compares the engines: time, bytes, quality and memory.
@NullMarked
package dev.miniature.bench.race;

import org.jspecify.annotations.NullMarked;
