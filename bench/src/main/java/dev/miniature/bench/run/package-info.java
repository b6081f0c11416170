/// Where a run finds its things, how long it may take, and what it says meanwhile.
@NullMarked
package dev.miniature.bench.run;

import org.jspecify.annotations.NullMarked;
