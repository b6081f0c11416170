/// The originals that are made small: generated, the same on every machine, never committed.
@NullMarked
package dev.miniature.bench.pictures;

import org.jspecify.annotations.NullMarked;
