/// Finds the subject of a picture, which must stay visible when the picture is cropped.
///
/// It works on pictures of a few thousand pixels, and does not depend on files, decoders or
/// encoders.
@NullMarked
package dev.miniature.image.subject;

import org.jspecify.annotations.NullMarked;
