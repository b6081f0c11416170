package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.jpeg.corpus.Corpus;
import dev.miniature.jpeg.corpus.GeneratedJpeg;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import org.junit.jupiter.api.Test;

/// The maximum number of scans of a progressive file: each costs the time of the whole picture,
/// however short it is.
final class ScanCountTest {
  private static final int MAX_SCANS = 100;

  private final JpegThumbnails thumbnails = new JpegThumbnails();

  @Test
  void aHundredScansAreDecoded() throws Exception {
    GeneratedJpeg jpeg = Corpus.inScans(MAX_SCANS);
    byte[] inUsualScans = jpeg.spec().generate().file();
    assertThat(make(jpeg.file())).isEqualTo(make(inUsualScans));
  }

  @Test
  void moreAreRefused() {
    byte[] file = Corpus.inScans(MAX_SCANS + 1).file();
    assertThatThrownBy(() -> make(file))
        .isInstanceOf(MalformedJpegException.class)
        .hasMessageStartingWith("A JPEG of more than 100 scans, near byte ");
  }

  private byte[] make(byte[] file) throws Exception {
    return thumbnails.make(JpegFile.open(file), SmallPlan.of(file), () -> false);
  }
}
