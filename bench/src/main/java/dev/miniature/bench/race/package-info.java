/// The renderers, side by side: time, bytes, likeness and memory.
@NullMarked
package dev.miniature.bench.race;

import org.jspecify.annotations.NullMarked;
