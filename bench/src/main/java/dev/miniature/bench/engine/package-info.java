/// The engines, each behind one small interface and in a separate process.
@NullMarked
package dev.miniature.bench.engine;

import org.jspecify.annotations.NullMarked;
