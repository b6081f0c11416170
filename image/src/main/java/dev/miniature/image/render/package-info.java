/// The renderer: makes thumbnails from files and recipes.
///
/// [dev.miniature.image.render.Codecs] lists the decoders, encoders and fast lanes; each is in a
/// separate package and does not depend on the others.
@NullMarked
package dev.miniature.image.render;

import org.jspecify.annotations.NullMarked;
