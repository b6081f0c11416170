package dev.miniature.image;

/// A file that gives no thumbnail. Trying again gives the same; the type says whose fault it is.
///
/// The message is for the log. A caller is never shown it, since it may carry a library's words.
public abstract sealed class ImageException extends Exception
    permits UnknownFormatException,
        SwitchedOffException,
        BrokenImageException,
        TooComplexException,
        TooManyPixelsException,
        TooMuchMemoryException,
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
