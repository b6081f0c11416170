package dev.miniature.image;

/// A file that gives no thumbnail. The type says whose fault it is. Trying again gives the same,
/// unless it is a [SystemExhaustedException].
///
/// The message is for the log. A caller is never shown it, since it may carry a library's words.
public abstract sealed class ImageException extends Exception
    permits UnknownFormatException,
        SwitchedOffException,
        BrokenImageException,
        TooComplexException,
        TooManyPixelsException,
        TooMuchMemoryException,
        SystemExhaustedException,
        TooManyBytesException,
        UnusableOverlayException {
  private static final long serialVersionUID = 1L;

  ImageException(String message) {
    super(message);
  }

  ImageException(String message, Throwable cause) {
    super(message, cause);
  }
}
