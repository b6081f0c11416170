/// The renderer: a file and a recipe in, a smaller file out.
///
/// [dev.miniature.image.render.Codecs] lists the decoders, encoders and fast lanes that it works
/// with; each has a package of its own, and knows no other.
@NullMarked
package dev.miniature.image.render;

import org.jspecify.annotations.NullMarked;
