package org.partnershiphealth.published;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/**
 * The folder of one attempt at a run, and every path in it. It is written in place, never renamed,
 * and immutable once a commit file points to it.
 */
public final class RunFolder {

  static final String RUNS = "runs";
  static final String COMMITS = "_commits";

  private final FileSystem files;
  private final Path folder;

  private RunFolder(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /**
   * Checks that the output can be written, listed and cleaned, with a probe file.
   *
   * @throws Refusal when it cannot
   */
  public static void probe(String output, Configuration hadoop) {
    try {
      Path root = new Path(output);
      FileSystem files = root.getFileSystem(hadoop);
      files.mkdirs(new Path(root, RUNS));
      files.mkdirs(new Path(root, COMMITS));
      Path probe = new Path(root, "_probe-" + ProcessHandle.current().pid());
      try (OutputStream out = files.create(probe, true)) {
        out.write("probe".getBytes(StandardCharsets.US_ASCII));
      }
      if (files.getFileStatus(probe).getLen() == 0 || files.listStatus(root).length == 0) {
        throw new IOException("a written file could not be listed");
      }
      files.delete(probe, false);
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.OUTPUT,
          output + ": not writable: " + e.getMessage() + "; nothing was computed; check 'output'",
          e);
    }
  }

  /** A fresh folder for the next attempt at a run. */
  public static RunFolder create(String output, String runId, Configuration hadoop) {
    try {
      Path runs = new Path(new Path(output), RUNS);
      FileSystem files = runs.getFileSystem(hadoop);
      for (int attempt = 1; ; attempt++) {
        Path folder = new Path(runs, runId + "-" + attempt);
        if (!files.exists(folder) && claim(files, folder)) {
          return new RunFolder(files, folder);
        }
      }
    } catch (IOException e) {
      throw new Refusal(ExitCode.OUTPUT, output + ": not writable: " + e.getMessage(), e);
    }
  }

  /** Two runs that start at once must not share a folder: the claim file is created exclusively. */
  private static boolean claim(FileSystem files, Path folder) throws IOException {
    files.mkdirs(folder);
    try (OutputStream out = files.create(new Path(folder, "_claim"), false)) {
      out.write('\n');
      return true;
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    }
  }

  /** An existing run folder. */
  public static RunFolder open(String folder, Configuration hadoop) {
    try {
      Path path = new Path(folder);
      return new RunFolder(path.getFileSystem(hadoop), path);
    } catch (IOException e) {
      throw new Refusal(ExitCode.DATA_REFUSED, folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** {@code <run_id>-<attempt>}. */
  public String name() {
    return folder.getName();
  }

  public String path() {
    return folder.toString();
  }

  public String tables() {
    return new Path(folder, "tables").toString();
  }

  public String table(PublishedTable table) {
    return new Path(tables(), table.name()).toString();
  }

  public boolean has(PublishedTable table) {
    try {
      return files.exists(new Path(table(table)));
    } catch (IOException e) {
      throw new Refusal(ExitCode.DATA_REFUSED, path() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  public String reports() {
    return new Path(folder, "reports").toString();
  }

  /** Writes a small text file beside the tables. */
  public void write(String name, String text) {
    try (OutputStream out = files.create(new Path(folder, name), true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Refusal(ExitCode.OUTPUT, path() + ": not writable: " + e.getMessage(), e);
    }
  }

  /** The text of a small file beside the tables. */
  public String read(String name) {
    try (var in = files.open(new Path(folder, name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.DATA_REFUSED, path() + "/" + name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  FileStatus[] list(String subfolder) throws IOException {
    Path path = new Path(subfolder);
    return files.exists(path) ? files.listStatus(path) : new FileStatus[0];
  }

  FileSystem files() {
    return files;
  }
}
