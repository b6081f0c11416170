package dev.miniature.server.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Function;
import org.gaul.s3proxy.blobstore.S3Exceptions;

/// Writes files whose names are nearly as long as file systems allow.
///
/// S3Proxy first writes a file under a name that is 37 bytes longer. If that would be too long, the
/// file is written under a short, hidden name and moved.
final class LongName {
  /// The maximum length that S3Proxy can write. Linux, macOS and Windows allow 255 bytes.
  private static final int MAX_BYTES_OF_S3PROXY = 255 - 37;

  /// The maximum length for multipart uploads: the names of the parts are longer by `.mpus-`, a
  /// UUID and a number.
  private static final int MAX_BYTES_IN_PARTS = MAX_BYTES_OF_S3PROXY - 53;

  private LongName() {}

  /// Returns whether S3Proxy cannot write a file with this name itself.
  static boolean isNeeded(String key) {
    return bytes(key) > MAX_BYTES_OF_S3PROXY;
  }

  /// Returns whether S3Proxy cannot write a multipart upload with this name itself.
  static boolean isNeededInParts(String key) {
    return bytes(key) > MAX_BYTES_IN_PARTS;
  }

  private static int bytes(String key) {
    return key.substring(key.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8).length;
  }

  /// Lets `write` write under another key, and moves the file to `key`.
  ///
  /// @param onlyNew whether an existing file is kept
  static <T> T write(Folder folder, String key, boolean onlyNew, Function<String, T> write) {
    String around = key.substring(0, key.lastIndexOf('/') + 1);
    String shorter = around + ".upload-" + UUID.randomUUID();
    try {
      T written = write.apply(shorter);
      move(folder.at(shorter), folder.at(key), onlyNew);
      return written;
    } finally {
      remove(folder.at(shorter));
    }
  }

  private static void move(Path from, Path to, boolean onlyNew) {
    try {
      if (onlyNew) {
        Files.createLink(to, from);
      } else {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (FileAlreadyExistsException there) {
      throw S3Exceptions.fromStatusCode(412, there);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
