package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.PatchFile;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PngEnds;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.RawGif;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The result for a file depends only on the file: not on what was decoded before it, nor on what
/// is decoded at the same time.
///
/// `-Dminiature.renders=10000` sets the number of renders over all engines.
final class SideBySideTest {
  private static final int RENDERS = Integer.getInteger("miniature.renders", 10_000);
  private static final int THREADS = 4;
  private static final Recipe TINY = Recipe.inside(Box.of(20, 20)).withFormat(ImageFormat.PNG);
  private static final Recipe TINY_JPEG = TINY.withFormat(ImageFormat.JPEG);

  /// A file and its render.
  @SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
  private record Job(String name, byte[] file, Renderer renderer, Recipe recipe) {
    /// Returns the thumbnail's bytes, or the reason why there is none.
    String answer() throws DeadlinePassedException {
      try {
        return Arrays.toString(Looking.render(renderer, file, recipe).bytes());
      } catch (ImageException refusal) {
        return refusal.getClass().getSimpleName();
      }
    }
  }

  @Test
  void everyFileIsAnsweredTheSameWhateverIsRenderedBeforeAndBesideIt() throws Exception {
    List<Job> jobs = jobs();
    List<String> alone = new ArrayList<>();
    for (Job job : jobs) {
      alone.add(job.answer());
    }
    assertThat(alone).contains(BrokenImageException.class.getSimpleName());
    assertThat(alone.stream().filter(answer -> answer.startsWith("["))).hasSizeGreaterThan(60);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < Math.max(RENDERS, jobs.size()); i++) {
      order.add(i % jobs.size());
    }
    Collections.shuffle(order, new Random(7));
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<String>> work = new ArrayList<>();
      for (int index : order) {
        work.add(jobs.get(index)::answer);
      }
      List<Future<String>> answers = threads.invokeAll(work);
      for (int i = 0; i < answers.size(); i++) {
        int index = order.get(i);
        assertThat(answers.get(i).get().equals(alone.get(index)))
            .as("%s, as when it was alone", jobs.get(index).name())
            .isTrue();
      }
    }
  }

  private static List<Job> jobs() throws Exception {
    List<Renderer> renderers = new ArrayList<>();
    renderers.add(Renderer.with(Decoders.usual(), Engine.JAVA2D));
    renderers.add(Renderer.with(Decoders.usual(), Engine.JPEG, Libvips.engine()));
    if (Libvips.isHere()) {
      renderers.add(Renderer.with(Decoders.usual(), Engine.VIPS));
    }
    List<Job> jobs = new ArrayList<>();
    for (Renderer renderer : renderers) {
      for (PatchFile sound : sound()) {
        if (renderer.reads().contains(sound.format())) {
          add(jobs, sound.name(), sound.bytes(), renderer);
          byte[] cut = Arrays.copyOf(sound.bytes(), sound.bytes().length / 2);
          add(jobs, sound.name() + ", cut", cut, renderer);
          add(jobs, sound.name() + ", damaged", damaged(sound.bytes()), renderer);
        }
      }
    }
    return jobs;
  }

  private static void add(List<Job> jobs, String name, byte[] file, Renderer renderer) {
    for (Recipe recipe : List.of(TINY, TINY_JPEG)) {
      jobs.add(new Job(renderer.name() + ": " + name, file, renderer, recipe));
    }
  }

  private static byte[] damaged(byte[] file) {
    byte[] damaged = file.clone();
    Arrays.fill(damaged, file.length / 2, file.length / 2 + 8, (byte) 0xAA);
    return damaged;
  }

  private static List<PatchFile> sound() throws Exception {
    List<PatchFile> files = new ArrayList<>();
    Stream.of(PatchFile.common(), PatchFile.inks(), PatchFile.rare())
        .forEach(kind -> kind.forEach(files::add));
    byte[] jpeg = PatchFile.jpegs().findFirst().orElseThrow().bytes();
    byte[] png = Pngs.encode(Patches.image(60, 40));
    add(files, "JPEG without end", ImageFormat.JPEG, JpegSegments.withoutEnd(jpeg));
    add(files, "JPEG and bytes behind it", ImageFormat.JPEG, Arrays.copyOf(jpeg, jpeg.length + 99));
    for (byte[] careless : PngEnds.careless(png)) {
      add(files, "PNG ended carelessly", ImageFormat.PNG, careless);
    }
    byte[] ball = Gifs.animated(Drawings.ball(30, 3).subList(0, 3));
    add(files, "GIF that moves", ImageFormat.GIF, ball);
    byte[] small = RawGif.of(60, 50, new RawGif.Frame(Patches.image(30, 30), 9, 9));
    add(files, "GIF of a small frame", ImageFormat.GIF, small);
    add(files, "GIF without end", ImageFormat.GIF, Arrays.copyOf(small, small.length - 2));
    if (Libvips.isHere()) {
      for (ImageFormat format : List.of(ImageFormat.AVIF, ImageFormat.WEBP)) {
        byte[] written = Libvips.render(png, TINY.withFormat(format)).bytes();
        add(files, format.name(), format, written);
      }
    }
    return files;
  }

  private static void add(List<PatchFile> files, String name, ImageFormat format, byte[] file) {
    files.add(new PatchFile(name, format, 0, file));
  }
}
