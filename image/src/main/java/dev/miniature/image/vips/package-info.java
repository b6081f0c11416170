/// Makes pictures smaller with libvips, one small step per class;
/// [dev.miniature.image.vips.VipsPipeline] combines them.
///
/// This package depends on images and libvips, but not on the service.
@NullMarked
package dev.miniature.image.vips;

import org.jspecify.annotations.NullMarked;
