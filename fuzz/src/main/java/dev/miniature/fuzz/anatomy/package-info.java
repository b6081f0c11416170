/// The structure of each format: chunks, segments, boxes, entries, and the numbers in them, so that
/// a mutation can change one of these and keep the rest intact.
@NullMarked
package dev.miniature.fuzz.anatomy;

import org.jspecify.annotations.NullMarked;
