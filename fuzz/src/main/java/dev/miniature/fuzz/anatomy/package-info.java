/// What the files of each format are made of: chunks, segments, boxes, entries, and the numbers in
/// them, so that a mutation can change one of these and leave the rest sound.
@NullMarked
package dev.miniature.fuzz.anatomy;

import org.jspecify.annotations.NullMarked;
