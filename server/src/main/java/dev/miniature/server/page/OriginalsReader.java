package dev.miniature.server.page;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.Original;
import dev.miniature.delivery.OriginalArchivedException;
import dev.miniature.delivery.OriginalTooLargeException;
import dev.miniature.delivery.Originals;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.http.HttpReply;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.render.Renderer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Reads the originals that a browser can show, for the comparison with their thumbnails. Others
/// are refused, so that no file of a folder becomes a page of this origin.
final class OriginalsReader {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /// The number of originals that are in memory for answers at the same time.
  private static final int MAX_AT_ONCE = 2;

  private final Originals originals;
  private final Renderer renderer;
  private final long maxBytes;
  private final Semaphore places = new Semaphore(MAX_AT_ONCE, true);

  /// @param renderer recognises formats
  OriginalsReader(Originals originals, Renderer renderer, long maxBytes) {
    this.originals = originals;
    this.renderer = renderer;
    this.maxBytes = maxBytes;
  }

  HttpReply read(ObjectKey key) throws InterruptedException {
    places.acquire();
    try {
      Optional<Original> original = originals.fetch(key, maxBytes, Deadline.in(LONGEST));
      return original.isEmpty()
          ? ApiReplies.problem(404, "Not found", "There is no " + key + ".")
          : picture(original.get().bytes());
    } catch (OriginalTooLargeException | OriginalArchivedException unreadable) {
      return ApiReplies.problem(413, "Not readable", key + " is too large, or in an archive.");
    } catch (StoreUnavailableException | StoreRefusedException | DeadlinePassedException silence) {
      return ApiReplies.problem(502, "No answer", "The store did not send " + key + ".");
    } finally {
      places.release();
    }
  }

  private HttpReply picture(OriginalBytes bytes) {
    try {
      ImageFormat format = renderer.header(bytes).format();
      if (format.isForTheWeb()) {
        return HttpReply.of(200).withBody(format.mediaType(), bytes.whole());
      }
      return ApiReplies.problem(415, "Not for the web", "Browsers do not show " + format + ".");
    } catch (ImageException unreadable) {
      return ApiReplies.problem(415, "No picture", "This is not a picture that can be read.");
    }
  }
}
