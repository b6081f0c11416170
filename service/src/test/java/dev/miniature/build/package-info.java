/// What the build brings in and gives away: libvips from npm, the list of parts, the licences.
@NullMarked
package dev.miniature.build;

import org.jspecify.annotations.NullMarked;
