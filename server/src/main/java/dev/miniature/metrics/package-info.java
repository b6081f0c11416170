/// What a server counts and measures, in the terms of Prometheus.
///
/// It depends on no HTTP server: it is told of requests by their log entries, and asks the rest of
/// the process for numbers only when somebody reads them.
@NullMarked
package dev.miniature.metrics;

import org.jspecify.annotations.NullMarked;
