/// Where in a picture its subject is: what should stay in sight when it is cropped.
///
/// It looks at pictures of a few thousand pixels, and knows nothing of files, decoders and
/// encoders.
@NullMarked
package dev.miniature.image.subject;

import org.jspecify.annotations.NullMarked;
