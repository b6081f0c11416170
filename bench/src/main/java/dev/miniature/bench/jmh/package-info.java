/// JMH benchmarks for one renderer and one picture at a time, for work on the renderer itself.
@NullMarked
package dev.miniature.bench.jmh;

import org.jspecify.annotations.NullMarked;
