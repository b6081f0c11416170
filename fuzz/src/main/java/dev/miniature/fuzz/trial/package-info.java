/// What is tested with malformed files and requests: whole renders, the server, the function.
@NullMarked
package dev.miniature.fuzz.trial;

import org.jspecify.annotations.NullMarked;
