package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Detects known formats that are not read here from their first bytes, so that the answer can name
/// them.
final class UnreadFormats {
  private static final String RAW = "a camera's raw file";
  private static final int NEW_SUBFILE_TYPE = 254;
  private static final int SUB_IFDS = 330;
  private static final int DNG_VERSION = 50_706;

  /// A string at a fixed offset in every file of a kind.
  private record Mark(String kind, int at, String latin1) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark("a JPEG XL picture", 0, "\u00FF\n"),
          new Mark("a JPEG XL picture", 4, "JXL \r\n\u0087\n"),
          new Mark("a JPEG 2000 picture", 0, "\u00FFO\u00FFQ"),
          new Mark("a JPEG 2000 picture", 4, "jP  \r\n\u0087\n"),
          new Mark("a JPEG XR picture", 0, "II\u00BC"),
          new Mark("a QOI picture", 0, "qoif"),
          new Mark("an OpenEXR picture", 0, "v/1\u0001"),
          new Mark("a Radiance HDR picture", 0, "#?RADIANCE"),
          new Mark("a DDS picture", 0, "DDS "),
          new Mark("a GIMP document", 0, "gimp xcf"),
          new Mark("a DjVu document", 0, "AT&TFORM"),
          new Mark("a Windows icon", 0, "\0\0\u0001\0"),
          new Mark("a Windows metafile", 0, "\u00D7\u00CD\u00C6\u009A"),
          new Mark("a Windows metafile", 40, " EMF"),
          new Mark("a PDF document", 0, "%PDF-"),
          new Mark("an EPS or PostScript document", 0, "%!PS"),
          new Mark("an EPS or PostScript document", 0, "\u00C5\u00D0\u00D3\u00C6"),
          new Mark(RAW + " (CRW)", 6, "HEAPCCDR"),
          new Mark(RAW + " (RAF)", 0, "FUJIFILMCCD-RAW"),
          new Mark(RAW + " (RW2)", 0, "IIU\0"),
          new Mark(RAW + " (ORF)", 0, "IIRO"),
          new Mark(RAW + " (ORF)", 0, "IIRS"),
          new Mark(RAW + " (ORF)", 0, "MMOR"),
          new Mark(RAW + " (X3F)", 0, "FOVb"),
          new Mark(RAW + " (MRW)", 0, "\0MRM"),
          new Mark("a ZIP archive", 0, "PK\u0003\u0004"),
          new Mark("a ZIP archive", 0, "PK\u0005\u0006"),
          new Mark("a gzip file", 0, "\u001F\u008B"),
          new Mark("a RAR archive", 0, "Rar!\u001A\u0007"),
          new Mark("a 7-Zip archive", 0, "7z\u00BC\u00AF'\u001C"),
          new Mark("a tar archive", 257, "ustar"),
          new Mark("a Matroska or WebM video", 0, "\u001AE\u00DF\u00A3"),
          new Mark("an AVI video", 8, "AVI "),
          new Mark("an Ogg file", 0, "OggS"),
          new Mark("an MP3 file", 0, "ID3"),
          new Mark("a Git LFS pointer", 0, "version https://git-lfs"));

  /// Brands of ISO base media files (ISO/IEC 14496-12, section 4.3), and the kinds that they stand
  /// for.
  private static final Map<String, String> BRANDS =
      Map.ofEntries(
          Map.entry("heic", "a HEIC picture"),
          Map.entry("heix", "a HEIC picture"),
          Map.entry("heim", "a HEIC picture"),
          Map.entry("heis", "a HEIC picture"),
          Map.entry("hevc", "a HEIC picture"),
          Map.entry("hevx", "a HEIC picture"),
          Map.entry("mif1", "a HEIF picture"),
          Map.entry("msf1", "a HEIF picture"),
          Map.entry("crx ", RAW + " (CR3)"),
          Map.entry("qt  ", "a QuickTime video"));

  private UnreadFormats() {}

  /// Returns a description of the file, such as `a PDF document`; empty if its first bytes match no
  /// known format.
  static Optional<String> of(Bytes file) {
    if (file.size() == 0) {
      return Optional.of("an empty file");
    }
    return MARKS.stream()
        .filter(mark -> file.reads(mark.at, mark.latin1))
        .map(Mark::kind)
        .findFirst()
        .or(() -> media(file))
        .or(() -> text(file));
  }

  /// Returns the kind of the first known brand; the major brand precedes the compatible ones. Most
  /// other files are MP4.
  private static Optional<String> media(Bytes file) {
    if (!file.reads(4, "ftyp")) {
      return Optional.empty();
    }
    try {
      long end = Math.min(file.u32(0), Math.min(file.size(), 256));
      for (long at = 8; at + 4 <= end; at += 4) {
        String kind = BRANDS.get(file.text(at, 4));
        if (kind != null) {
          return Optional.of(kind);
        }
      }
      return Optional.of("an MP4 video");
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Optional<String> text(Bytes file) {
    String text = SvgText.beginning(file).toLowerCase(Locale.ROOT);
    boolean html =
        Stream.of("<!doctype html", "<html", "<head", "<body").anyMatch(text::startsWith);
    return html
        ? Optional.of("an HTML page")
        : text.startsWith("<?xml") ? Optional.of("an XML file") : Optional.empty();
  }

  /// Returns the kind of camera raw file, if the file looks like a TIFF but is one. Its first page
  /// is only a preview.
  static Optional<String> rawTiff(Bytes file) {
    if (file.reads(0, "II*\0") && file.reads(8, "CR")) {
      return Optional.of(RAW + " (CR2)");
    }
    try {
      TiffDirectory first = TiffDirectory.first(file);
      if (first.value(DNG_VERSION, 0) != 0) {
        return Optional.of(RAW + " (DNG)");
      }
      boolean preview = (first.value(NEW_SUBFILE_TYPE, 0) & 1) == 1;
      return preview && first.value(SUB_IFDS, 0) != 0 ? Optional.of(RAW) : Optional.empty();
    } catch (BrokenImageException _) {
      return Optional.empty();
    }
  }
}
