package dev.miniature.server;

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

/// What tells one state of a file from another without reading it: when it was written, to the
/// nanosecond, how long it is, and which file it is.
///
/// `Last-Modified` has seconds only, a file dropped into the folder has no tag, and one that was
/// uploaded and then overwritten in place has the tag of what it was.
///
/// @param tag as an `ETag` that nobody takes for an MD5
record FileState(String tag) {
  /// Where an upload leaves the state that its tag belongs to.
  private static final String ATTRIBUTE = "miniature.state";

  private static final Logger LOG = LoggerFactory.getLogger(FileState.class);

  /// The state of a file, or empty if there is none.
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

  /// Notes at the file that its state now is the one that the store's tag belongs to. Where the
  /// file system keeps no attributes, there is no such tag either.
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

  /// Whether nobody has touched `file` since it was uploaded.
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
