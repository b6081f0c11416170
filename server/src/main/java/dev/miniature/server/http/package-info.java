/// The HTTP server: its connections and their limits, and which callers it answers.
@NullMarked
package dev.miniature.server.http;

import org.jspecify.annotations.NullMarked;
