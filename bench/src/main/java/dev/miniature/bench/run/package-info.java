/// The folders, the effort and the progress messages of a run.
@NullMarked
package dev.miniature.bench.run;

import org.jspecify.annotations.NullMarked;
