package dev.miniature.image.java2d;

import java.awt.color.ICC_Profile;
import java.util.Optional;

/// A picture that has been decoded and shrunk.
///
/// @param samples its pixels, in the colours of the file
/// @param profile what those colours mean; sRGB, its grey, or plain ink where there is none
record Decoded(Samples samples, Optional<ICC_Profile> profile) {}
