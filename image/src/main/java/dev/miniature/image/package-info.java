/// Makes smaller pictures from picture files. This package contains the types that callers use,
/// such as [Recipe], [Bounds] and [Thumbnail]; the packages below do the work.
///
/// A program creates one [dev.miniature.image.render.Renderer] and keeps it. The renderer reads the
/// [ImageHeader] of a file, which decodes no pixels, and makes thumbnails from a [Recipe], which
/// specifies the result, and [Bounds], which limit memory and time. Any fault of a file is an
/// [ImageException].
///
/// The module does not depend on HTTP, S3 or Lambda, and this package depends on no other of ours.
/// The build enforces both.
@NullMarked
package dev.miniature.image;

import org.jspecify.annotations.NullMarked;
