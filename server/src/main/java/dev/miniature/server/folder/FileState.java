package dev.miniature.server.folder;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Identifies a state of a file without reading it: by its modification time in nanoseconds, its
/// length, and its file key.
///
/// `Last-Modified` has a resolution of seconds, a file copied into the folder has no tag, and a
/// file that was uploaded and then overwritten in place keeps its old tag.
///
/// @param tag an `ETag` that does not look like an MD5
record FileState(String tag) {
  /// The file attribute in which an upload stores the state that its tag belongs to.
  private static final String ATTRIBUTE = "miniature.state";

  private static final Logger LOG = LoggerFactory.getLogger(FileState.class);

  /// Returns the state of a file; empty if it does not exist.
  static Optional<FileState> of(Path file) {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      HexFormat hex = HexFormat.of();
      return Optional.of(
          new FileState(
              "\"%s-%s-%s\""
                  .formatted(
                      hex.toHexDigits(facts.lastModifiedTime().to(TimeUnit.NANOSECONDS)),
                      hex.toHexDigits(facts.size()),
                      hex.toHexDigits(String.valueOf(facts.fileKey()).hashCode()))));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /// Records that the file's current state is the one that the store's tag belongs to. File systems
  /// without attributes have no such tag either.
  static void remember(Path file) {
    try {
      UserDefinedFileAttributeView view = attributes(file);
      Optional<FileState> state = of(file);
      if (view != null && state.isPresent()) {
        view.write(ATTRIBUTE, ByteBuffer.wrap(state.get().tag().getBytes(US_ASCII)));
      }
    } catch (IOException unsupported) {
      LOG.debug("No attributes at {}", file, unsupported);
    }
  }

  /// Returns whether `file` has not changed since it was uploaded.
  boolean isAsUploaded(Path file) {
    try {
      UserDefinedFileAttributeView view = attributes(file);
      if (view == null || !view.list().contains(ATTRIBUTE)) {
        return false;
      }
      ByteBuffer state = ByteBuffer.allocate(view.size(ATTRIBUTE));
      view.read(ATTRIBUTE, state);
      return tag.equals(new String(state.array(), US_ASCII));
    } catch (IOException gone) {
      return false;
    }
  }

  private static @Nullable UserDefinedFileAttributeView attributes(Path file) {
    return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
  }
}
