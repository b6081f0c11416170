/// The originals, which are generated, the same on every machine, and never committed.
@NullMarked
package dev.miniature.bench.pictures;

import org.jspecify.annotations.NullMarked;
