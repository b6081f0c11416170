/// What is tried with bad files and odd requests: whole renders, the server, the function.
@NullMarked
package dev.miniature.fuzz.trial;

import org.jspecify.annotations.NullMarked;
