package org.partnershiphealth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Logs of a small synthetic world, and outputs beside them, each with the same job file. */
record SmallWorld(Path folder) {

  static SmallWorld generate(Path folder) throws IOException {
    Path log = folder.resolve("generate.log");
    String out = folder.resolve("world").toString();
    int code = RunProcess.run(log, "generate", "--suppliers", "24", "--months", "18", "--out", out);
    assertEquals(0, code, Files.readString(log));
    return new SmallWorld(folder);
  }

  /** The job file of an empty output of that name. */
  Path job(String name) throws IOException {
    Path job = Files.createDirectories(folder.resolve(name)).resolve("job.yaml");
    String text = Files.readString(folder.resolve("world/job.yaml"));
    return Files.writeString(job, text.replace("path: ", "path: ../world/"));
  }

  /** What a job file's readers see. */
  static Path latest(Path job) throws IOException {
    return job.resolveSibling("out").resolve("latest").toRealPath();
  }
}
