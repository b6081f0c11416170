/// A picture becomes a smaller one. Here are the words for it, such as [Recipe], [Bounds] and
/// [Thumbnail]; the work is done in the packages below.
///
/// A program makes one [dev.miniature.image.render.Renderer] and keeps it. It asks that for the
/// [ImageHeader] of a file, which costs no pixels, and then for a thumbnail: with a [Recipe], which
/// says what is wanted, and [Bounds], which say how much memory and time there is. Whatever is
/// wrong with a file is an [ImageException].
///
/// The module knows nothing of HTTP, S3 or Lambda, and this package knows no other of ours. The
/// build enforces both.
@NullMarked
package dev.miniature.image;

import org.jspecify.annotations.NullMarked;
