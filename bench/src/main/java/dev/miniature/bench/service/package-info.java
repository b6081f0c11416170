/// Measures whole requests, with an S3 server behind: over HTTP, and in the Lambda client.
@NullMarked
package dev.miniature.bench.service;

import org.jspecify.annotations.NullMarked;
