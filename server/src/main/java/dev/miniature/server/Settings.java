package dev.miniature.server;

import dev.miniature.http.RequestLog;
import dev.miniature.s3.S3Address;
import dev.miniature.styles.Styles;
import java.util.Map;

/// What the service needs to know before it starts.
///
/// @param host where it listens
/// @param port where it listens; 0 for any that is free
/// @param hosts that it answers by
/// @param readByPages whether scripts of every origin may read thumbnails
/// @param address the S3 server that keeps the originals
/// @param bucket in which they are
/// @param styles what may be asked for
/// @param environment the variables that may set limits
/// @param page whether `/` shows the playground, and with it the names of originals, to everybody
///   who reaches the service
/// @param invitation what that page says of adding a picture
/// @param log where a line for each request goes
record Settings(
    String host,
    int port,
    AllowedHosts hosts,
    boolean readByPages,
    S3Address address,
    String bucket,
    Styles styles,
    Map<String, String> environment,
    boolean page,
    Invitation invitation,
    RequestLog log) {}
