package dev.miniature.fuzz;

import dev.miniature.fuzz.target.EventTarget;
import dev.miniature.fuzz.target.HeaderTarget;
import dev.miniature.fuzz.target.JpegSeeds;
import dev.miniature.fuzz.target.JpegTarget;
import dev.miniature.fuzz.target.PathTarget;
import dev.miniature.fuzz.target.StylesTarget;
import dev.miniature.fuzz.trial.EventTrial;
import dev.miniature.fuzz.trial.RenderTrial;
import dev.miniature.fuzz.trial.SocketTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The list of all campaigns.
final class Campaigns {
  private static final String ALL = "dev.miniature.**";

  private Campaigns() {}

  static List<Campaign> all() {
    return List.of(
        new TrialCampaign(
            "renders",
            12,
            session ->
                List.of(session.corpus("pictures").toString(), session.testImages().toString()),
            RenderTrial::new),
        new TrialCampaign("sockets", 2, _ -> List.of(), SocketTrial::new),
        new TrialCampaign("events", 2, _ -> List.of(), EventTrial::new),
        new JazzerCampaign("headers", 2, HeaderTarget.class, seeds("pictures"), 4_000, ALL),
        new JazzerCampaign("paths", 1, PathTarget.class, seeds("paths"), 300, ALL),
        new JazzerCampaign("shapes", 1, EventTarget.class, seeds("events"), 2_000, ALL),
        new JazzerCampaign("styles", 1, StylesTarget.class, seeds("styles"), 1_000, ALL),
        new JazzerCampaign(
            "jpeg", 3, JpegTarget.class, Campaigns::jpegs, 1_500, "dev.miniature.jpeg.**"));
  }

  private static JazzerCampaign.Seeds seeds(String kind) {
    return session -> session.corpus(kind);
  }

  private static Path jpegs(Session session) throws IOException {
    Path folder = session.work("jazzer-jpeg-seeds");
    JpegSeeds.write(folder);
    return folder;
  }
}
