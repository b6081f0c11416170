package dev.miniature.server;

import dev.miniature.s3.S3Address;
import dev.miniature.server.folder.Folder;
import java.util.Optional;

/// Where the originals are.
///
/// @param address the address of S3
/// @param bucket the bucket
/// @param folder the folder that is this bucket, if it is one
/// @param announcement tells the user how to reach them
record OriginalsSource(
    S3Address address, String bucket, Optional<Folder> folder, Runnable announcement) {}
