/// Checks of the build and of what it ships: libvips from npm, the list of parts, the licences.
@NullMarked
package dev.miniature.build;

import org.jspecify.annotations.NullMarked;
