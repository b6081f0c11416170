package dev.miniature.server.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.CountedOriginals;
import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.Limits;
import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.RenderSlots;
import dev.miniature.delivery.ThumbnailDelivery;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.http.Target;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.Renderer;
import dev.miniature.s3.S3Originals;
import dev.miniature.s3.S3Timeouts;
import dev.miniature.server.Pictures;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import dev.miniature.server.http.Client;
import dev.miniature.styles.StylesYaml;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cost of made-up suffixes, counted at a real S3 server.
final class MadeUpNamesTest {
  private static final int MANY = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CountDownLatch goOn = new CountDownLatch(1);
  @TempDir private Path folder;
  private FolderS3 s3;
  private S3Originals store;
  private CountedOriginals counted;
  private SingleFlight thumbnails;

  @BeforeEach
  void start() throws Exception {
    Files.write(folder.resolve("photo.png"), Pictures.png(600, 400, Color.RED));
    Files.write(folder.resolve("my_photo.png"), Pictures.png(60, 40, Color.BLUE));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    store = new S3Originals(s3.address(), FolderS3.BUCKET, S3Timeouts.within(PATIENCE));
    counted = new CountedOriginals(store, this::waitForTheWord);
    Renderer renderer = Renderer.with(Decoders.usual(), Engine.JAVA2D);
    thumbnails =
        new SingleFlight(
            new ThumbnailDelivery(counted, renderer, Limits.defaults(renderer), RenderSlots.of(2)),
            new QueueLimits(2, 4, 100, 100));
  }

  @AfterEach
  void stop() {
    goOn.countDown();
    thumbnails.close();
    store.close();
    s3.close();
  }

  @Test
  void eachCostsOneLookUpAndAllOfThemOneFetchAndOneRender() throws Exception {
    List<FutureTask<Delivery>> answers = new ArrayList<>();
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      ThumbnailRequest request = request("/photo_made" + i + ".png");
      answers.add(
          new FutureTask<>(
              () -> thumbnails.of(Client.STAYING).deliver(request, Deadline.in(PATIENCE))));
      callers.add(Thread.ofPlatform().daemon().start(answers.getLast()));
    }
    awaitRender(callers);
    goOn.countDown();
    Delivery first = answers.getFirst().get(60, TimeUnit.SECONDS);
    assertThat(first.outcome()).isInstanceOf(Outcome.Delivered.class);
    for (FutureTask<Delivery> answer : answers) {
      assertThat(answer.get(60, TimeUnit.SECONDS).outcome()).isSameAs(first.outcome());
    }
    assertThat(counted.requests())
        .filteredOn(each -> each.startsWith("head photo_made"))
        .doesNotHaveDuplicates()
        .hasSize(MANY);
    assertThat(counted.requests())
        .filteredOn(each -> !each.startsWith("head photo_made"))
        .containsExactly("get photo.png");
  }

  @Test
  void aNameThatIsThereIsItself() throws Exception {
    goOn.countDown();
    Delivery delivery =
        thumbnails.of(Client.STAYING).deliver(request("/my_photo.png"), Deadline.in(PATIENCE));
    assertThat(delivery.work().key()).contains(new ObjectKey("my_photo.png"));
    assertThat(counted.requests()).containsExactly("head my_photo.png", "get my_photo.png");
  }

  @Test
  void aNameWithAStyleCostsNoLookUp() throws Exception {
    goOn.countDown();
    assertThat(
            thumbnails
                .of(Client.STAYING)
                .deliver(request("/photo_w1.png"), Deadline.in(PATIENCE))
                .outcome())
        .isInstanceOf(Outcome.Delivered.class);
    assertThat(counted.requests()).containsExactly("get photo.png");
  }

  @Test
  void aStoreThatDoesNotAnswerIsNotAskedForTheOtherName() throws Exception {
    s3.close();
    assertThat(
            thumbnails
                .of(Client.STAYING)
                .deliver(request("/photo_made.png"), Deadline.in(PATIENCE))
                .outcome())
        .isInstanceOf(Outcome.StoreUnavailable.class);
    assertThat(counted.requests()).containsExactly("head photo_made.png");
  }

  /// Waits until every client has finished its look-up and waits for the render that is held back.
  private void awaitRender(List<Thread> callers) throws InterruptedException {
    Deadline deadline = Deadline.in(PATIENCE);
    while (counted.answeredLookUps() < MANY
        || callers.stream().anyMatch(each -> each.getState() != Thread.State.TIMED_WAITING)) {
      assertThat(deadline.hasPassed()).isFalse();
      Thread.sleep(10);
    }
  }

  private void waitForTheWord() {
    try {
      goOn.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThumbnailRequest request(String path) throws Exception {
    String yaml = "{ default: w1, styles: { w1: { width: 20 } } }";
    return ((Target.OfThumbnail) new ThumbnailPath(StylesYaml.parse(yaml, "test")).parse(path))
        .request();
  }
}
