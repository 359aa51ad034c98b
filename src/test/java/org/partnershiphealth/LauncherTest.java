package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launchers in a checkout where nothing was built yet. */
class LauncherTest {

  @TempDir private Path home;

  /** What a launcher says and its exit code, when Maven cannot build. */
  private String run(String launcher, String... arguments)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no /bin/bash here");
    Path copy = Files.createDirectories(home.resolve("jobs")).resolve(launcher);
    Files.copy(Path.of("jobs", launcher), copy);
    Path mvn = Files.createDirectories(home.resolve("bin")).resolve("mvn");
    Files.writeString(mvn, "#!/bin/bash\nexit 1\n");
    assertTrue(mvn.toFile().setExecutable(true));
    ProcessBuilder builder = new ProcessBuilder("/bin/bash", copy.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("PATH", mvn.getParent() + ":" + System.getenv("PATH"));
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return said.strip() + " -> " + process.exitValue();
  }

  @Test
  void withoutABuildTheFirstCommandBuilds() throws IOException, InterruptedException {
    String said = run("health-report", "run", "job.yaml");
    assertTrue(said.startsWith("health-report: building"), said);
    assertTrue(said.contains("the build failed"), said);
    assertEquals("5", said.substring(said.length() - 1), said);
  }
}
