package dev.miniature.server;

import dev.miniature.http.PathPrefix;
import dev.miniature.http.RequestLog;
import dev.miniature.s3.S3Address;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.http.AllowedHosts;
import dev.miniature.server.page.LiveStyles;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The settings of the service.
///
/// @param host the host to listen on
/// @param port the port to listen on; 0 for any free one
/// @param hosts the host names to which it answers
/// @param readByPages whether scripts of every origin may read thumbnails
/// @param address the address of S3
/// @param bucket the bucket of the originals
/// @param folder the folder that is this bucket, if it is one
/// @param styles the styles that a path may name
/// @param environment the variables that may set limits
/// @param page whether `/` shows the page, including the names of originals, to everybody who can
///   reach the service
/// @param prefix the beginning of all paths
/// @param warmUpDelay the time between the start and the warm-up
/// @param stop how it ends
/// @param log receives a line for each request
record Settings(
    String host,
    int port,
    AllowedHosts hosts,
    boolean readByPages,
    S3Address address,
    String bucket,
    Optional<Folder> folder,
    LiveStyles styles,
    Map<String, String> environment,
    boolean page,
    PathPrefix prefix,
    Duration warmUpDelay,
    Drain stop,
    RequestLog log) {}
