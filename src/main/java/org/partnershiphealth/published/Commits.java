package org.partnershiphealth.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/**
 * The publications of an output: one small numbered file each, the highest number is the truth.
 * Publishing is one exclusive create of the next number; who comes second is told so.
 */
public final class Commits {

  private static final String S3A_CONDITIONAL = "fs.option.create.conditional.overwrite";

  private final Path root;
  private final Path folder;
  private final FileSystem files;

  private Commits(Path root, FileSystem files) {
    this.root = root;
    this.folder = new Path(root, RunFolder.COMMITS);
    this.files = files;
  }

  /** The publications of an output, which need not exist yet. */
  public static Commits of(String output, Configuration hadoop) {
    try {
      Path root = new Path(output);
      return new Commits(root, root.getFileSystem(hadoop));
    } catch (IOException e) {
      throw new Refusal(ExitCode.OUTPUT, output + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The folder name of the latest published run. */
  public Optional<String> latest() {
    try {
      OptionalLong number = highest();
      if (number.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(run(number.getAsLong()));
    } catch (IOException e) {
      throw new Refusal(ExitCode.OUTPUT, folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The folder names of all runs that were ever published. */
  public Set<String> published() {
    Set<String> runs = new TreeSet<>();
    try {
      for (long number = highest().orElse(0); number > 0; number--) {
        if (files.exists(file(number))) {
          runs.add(run(number));
        }
      }
      return runs;
    } catch (IOException e) {
      throw new Refusal(ExitCode.OUTPUT, folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The number of the latest publication, 0 where there is none. */
  public long number() {
    try {
      return highest().orElse(0);
    } catch (IOException e) {
      throw new Refusal(ExitCode.OUTPUT, folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The folder of a run that this output holds. */
  public String runFolder(String run) {
    return new Path(new Path(root, RunFolder.RUNS), run).toString();
  }

  /**
   * Publishes a run as the one after {@code seen}.
   *
   * @param seen the number of the latest publication when the run began
   * @return the number of the new publication
   * @throws Refusal when another run published since, or the store refuses
   */
  public long publish(String run, long seen) {
    long next = seen + 1;
    String text = "{\"run\":\"" + run + "\",\"number\":" + next + "}\n";
    try {
      boolean first = createExclusively(file(next), text.getBytes(StandardCharsets.UTF_8));
      if (!first) {
        throw new Refusal(
            ExitCode.OUTPUT,
            root
                + ": another run published number "
                + next
                + " first; this run is kept, unpublished, in runs/"
                + run
                + "; run again to publish on top of it");
      }
      pointLatest(run, next);
      return next;
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.OUTPUT,
          root + ": cannot publish: " + e.getMessage() + "; the run is kept in runs/" + run,
          e);
    }
  }

  private String run(long number) throws IOException {
    try (var in = files.open(file(number))) {
      JsonNode commit = new ObjectMapper().readTree(in.readAllBytes());
      return commit.get("run").asText();
    }
  }

  private Path file(long number) {
    return new Path(folder, String.format(Locale.ROOT, "%08d.json", number));
  }

  private OptionalLong highest() throws IOException {
    if (!files.exists(folder)) {
      return OptionalLong.empty();
    }
    long highest = 0;
    for (FileStatus status : files.listStatus(folder)) {
      String name = status.getPath().getName();
      if (name.matches("[0-9]{8}\\.json")) {
        highest = Math.max(highest, Long.parseLong(name.substring(0, 8)));
      }
    }
    return highest == 0 ? OptionalLong.empty() : OptionalLong.of(highest);
  }

  private boolean createExclusively(Path target, byte[] bytes) throws IOException {
    files.mkdirs(folder);
    if (files instanceof LocalFileSystem local) {
      return linkExclusively(
          local.pathToFile(folder).toPath(), local.pathToFile(target).toPath(), bytes);
    }
    if (files.getUri().getScheme().startsWith("s3")) {
      return createConditionally(target, bytes);
    }
    // HDFS creates exclusively at the name node; the file is so small that it is whole or empty.
    try (OutputStream out = files.create(target, false)) {
      out.write(bytes);
      return true;
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    }
  }

  private boolean createConditionally(Path target, byte[] bytes) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = files.createFile(target);
    builder.overwrite(true);
    builder.must(S3A_CONDITIONAL, true);
    try (OutputStream out = (OutputStream) builder.build()) {
      out.write(bytes);
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException
        | org.apache.hadoop.fs.PathIOException e) {
      return false;
    }
    return true;
  }

  /** A hard link appears whole or not at all, and only one of two wins. */
  private static boolean linkExclusively(
      java.nio.file.Path folder, java.nio.file.Path target, byte[] bytes) throws IOException {
    java.nio.file.Path whole = Files.createTempFile(folder, ".commit-", ".tmp");
    try {
      Files.write(whole, bytes);
      Files.createLink(target, whole);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.delete(whole);
    }
  }

  /** A convenience for people; the commit files are the authority. */
  private void pointLatest(String run, long number) throws IOException {
    String text = "{\"run\":\"runs/" + run + "\",\"number\":" + number + "}\n";
    try (OutputStream out = files.create(new Path(root, "latest.json"), true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    if (files instanceof LocalFileSystem local) {
      java.nio.file.Path base = local.pathToFile(root).toPath();
      java.nio.file.Path fresh = base.resolve(".latest-" + number);
      try {
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, java.nio.file.Path.of(RunFolder.RUNS, run));
        Files.move(
            fresh,
            base.resolve("latest"),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      } catch (UnsupportedOperationException e) {
        // A file system without links: latest.json says the same.
        Files.deleteIfExists(fresh);
      }
    }
  }
}
