package dev.miniature.build;

import java.util.Map;
import java.util.TreeMap;

/// The full names of the libraries in npm's libvips, and the licences under which that build uses
/// them, from the README of its package.
final class NativeParts {
  private static final String LGPL = "LGPL-3.0-or-later";

  /// A library.
  ///
  /// @param name its authors' name for it
  /// @param licence an SPDX expression, or the name of a licence without an SPDX identifier
  record Part(String name, String licence) {}

  private static final Map<String, Part> KNOWN = new TreeMap<>();

  static {
    known("aom", "libaom", "BSD-2-Clause");
    known("archive", "libarchive", "BSD-2-Clause");
    known("cairo", "cairo", "MPL-1.1");
    known("cgif", "cgif", "MIT");
    known("exif", "libexif", LGPL);
    known("expat", "expat", "MIT");
    known("ffi", "libffi", "MIT");
    known("fontconfig", "fontconfig", "HPND-sell-variant");
    known("freetype", "freetype", "FTL");
    known("fribidi", "fribidi", LGPL);
    known("glib", "glib", LGPL);
    known("harfbuzz", "harfbuzz", "MIT");
    known("heif", "libheif", LGPL);
    known("highway", "highway", "BSD-3-Clause");
    known("imagequant", "libimagequant", "BSD-2-Clause");
    known("lcms", "lcms2", "MIT");
    known("mozjpeg", "mozjpeg", "Zlib AND IJG AND BSD-3-Clause");
    known("pango", "pango", LGPL);
    known("pixman", "pixman", "MIT");
    known("png", "libpng", "libpng-2.0");
    known("proxy-libintl", "proxy-libintl", LGPL);
    known("rsvg", "librsvg", LGPL);
    known("tiff", "libtiff", "libtiff");
    known("uhdr", "libultrahdr", "MIT");
    known("vips", "libvips", LGPL);
    known("webp", "libwebp", "BSD-3-Clause");
    known("xml2", "libxml2", "MIT");
    known("zlib-ng", "zlib-ng", "Zlib");
  }

  private NativeParts() {}

  /// Returns the part with this key in `versions.json`.
  ///
  /// @throws IllegalArgumentException if it is a new one, whose licence has to be looked up
  static Part of(String key) {
    Part part = KNOWN.get(key);
    if (part == null) {
      throw new IllegalArgumentException(
          "versions.json has " + key + ", which NativeParts does not know");
    }
    return part;
  }

  private static void known(String key, String name, String licence) {
    KNOWN.put(key, new Part(name, licence));
  }
}
