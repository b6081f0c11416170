package dev.miniature.s3;

import static dev.miniature.s3.AskingS3.HASTY;
import static dev.miniature.s3.AskingS3.soon;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.delivery.FetchExhaustedException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

final class OperationTest {
  private final Operation operation = new Operation("GetObject", "originals/photo.jpg", HASTY);

  @Test
  void aFullHeapIsNoFaultOfTheStore() {
    OutOfMemoryError full = new OutOfMemoryError("Java heap space");
    assertThatExceptionOfType(FetchExhaustedException.class)
        .isThrownBy(() ->
            operation.run(
                () -> {
                  throw full;
                },
                soon()))
        .withMessageStartingWith("GetObject originals/photo.jpg: ");
    assertThatExceptionOfType(FetchExhaustedException.class)
        .isThrownBy(() ->
            operation.run(
                () -> {
                  throw SdkClientException.create("Unable to execute the request", full);
                },
                soon()));
  }
}
