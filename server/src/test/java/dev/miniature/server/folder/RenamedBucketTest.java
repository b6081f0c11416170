package dev.miniature.server.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.junit.jupiter.api.Test;

final class RenamedBucketTest {
  /// Operations that name no bucket.
  private static final List<String> GENERAL =
      List.of(
          "close",
          "delegate",
          "getMinimumMultipartPartSize",
          "supportsBucketEncryption",
          "supportsServerSideEncryption",
          "supportsVersioning");

  @Test
  void everyCallThatNamesABucketIsTranslated() {
    List<Method> forgotten =
        Arrays.stream(ForwardingBlobStore.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic() && !GENERAL.contains(method.getName()))
            .filter(method -> !isOverridden(method))
            .toList();
    assertThat(forgotten).isEmpty();
  }

  private static boolean isOverridden(Method method) {
    try {
      Class<?> last =
          RenamedBucket.class
              .getMethod(method.getName(), method.getParameterTypes())
              .getDeclaringClass();
      return BucketBelow.class.isAssignableFrom(last);
    } catch (NoSuchMethodException hidden) {
      return false;
    }
  }
}
