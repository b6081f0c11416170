/// The order in which requests are rendered: who waits, for how long, and who shares a render.
@NullMarked
package dev.miniature.server.queue;

import org.jspecify.annotations.NullMarked;
