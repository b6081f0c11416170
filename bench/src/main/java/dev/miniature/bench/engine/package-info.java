/// What makes thumbnails: each engine behind one small interface, in a process of its own.
@NullMarked
package dev.miniature.bench.engine;

import org.jspecify.annotations.NullMarked;
