/// How a picture gets smaller with libvips: one small step a class, put together in
/// [dev.miniature.image.vips.VipsPipeline].
///
/// Knows images and libvips, and nothing of who asks for thumbnails.
@NullMarked
package dev.miniature.image.vips;

import org.jspecify.annotations.NullMarked;
