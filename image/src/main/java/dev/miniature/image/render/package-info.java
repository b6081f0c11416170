/// The pixel engines, one behind the other: a file and a recipe in, a smaller file out.
///
/// Each engine's own work is done in a package of its own; here is only what they have in common,
/// and which one is used. A sealed interface and its implementations must share a package.
@NullMarked
package dev.miniature.image.render;

import org.jspecify.annotations.NullMarked;
