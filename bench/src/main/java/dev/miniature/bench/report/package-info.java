/// Numbers, as they stand in the report.
@NullMarked
package dev.miniature.bench.report;

import org.jspecify.annotations.NullMarked;
