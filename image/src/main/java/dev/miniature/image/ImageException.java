package dev.miniature.image;

/// Thrown if a file gives no thumbnail; the type gives the reason. A retry gives the same result,
/// except after a [SystemExhaustedException].
///
/// The message is for the log and not for clients, because it may contain a library's text.
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
