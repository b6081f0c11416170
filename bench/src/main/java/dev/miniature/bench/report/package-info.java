/// Numbers as they appear in the report.
@NullMarked
package dev.miniature.bench.report;

import org.jspecify.annotations.NullMarked;
