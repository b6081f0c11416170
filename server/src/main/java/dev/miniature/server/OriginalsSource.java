package dev.miniature.server;

import dev.miniature.s3.S3Address;

/// Where the originals are.
///
/// @param address the address of S3
/// @param bucket the bucket
/// @param invitation the page's sentence about adding a picture
/// @param announcement tells the user how to reach them
record OriginalsSource(
    S3Address address, String bucket, Invitation invitation, Runnable announcement) {}
