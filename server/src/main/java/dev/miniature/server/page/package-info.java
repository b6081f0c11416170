/// The page at `/` and its API below `/.miniature/`: originals are listed, uploaded, renamed and
/// deleted, and styles are read, checked, tried and saved.
///
/// `docs/local-api.md` describes the API. It is part of the local server only. Which thumbnails
/// exist and what they look like is decided elsewhere.
@NullMarked
package dev.miniature.server.page;

import org.jspecify.annotations.NullMarked;
