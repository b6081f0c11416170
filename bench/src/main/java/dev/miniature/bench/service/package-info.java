/// The whole request, with an S3 server behind it: over HTTP, and inside the Lambda client.
@NullMarked
package dev.miniature.bench.service;

import org.jspecify.annotations.NullMarked;
