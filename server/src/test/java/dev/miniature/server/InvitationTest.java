package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InvitationTest {
  @TempDir private Path home;

  @Test
  void theFolderThatIsServedIsNamedWithoutWhereItLies() throws Exception {
    Folder pictures = Folder.at(Files.createDirectory(home.resolve("Pictures")));
    assertThat(Invitation.into(pictures).sentence())
        .isEqualTo("Drop a picture into the folder Pictures and reload.");
  }

  @Test
  void aFileSystemsRootHasNoNameButItsPath() throws Exception {
    assertThat(Invitation.into(Folder.at(home.getRoot())).sentence())
        .contains("the folder " + home.getRoot());
  }

  @Test
  void aBucketIsNamed() {
    assertThat(Invitation.into("photos").sentence()).contains("the bucket photos");
  }
}
