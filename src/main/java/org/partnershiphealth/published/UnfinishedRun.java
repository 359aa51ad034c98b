package org.partnershiphealth.published;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/**
 * A run folder that no publication points to: what a crash, a refusal or a lost race left behind,
 * or a run that is still being written.
 *
 * @param path the run folder
 * @param touched when its newest file was written
 * @param size the bytes in it
 */
public record UnfinishedRun(String path, Instant touched, long size) {

  /**
   * The unfinished runs of an output, oldest first; none where there is no such output.
   *
   * @throws Refusal when the output cannot be listed
   */
  public static List<UnfinishedRun> of(String output, Configuration hadoop) {
    Set<String> published = Commits.of(output, hadoop).published();
    List<UnfinishedRun> unfinished = new ArrayList<>();
    try {
      Path runs = new Path(output, RunFolder.RUNS);
      FileSystem files = runs.getFileSystem(hadoop);
      FileStatus[] folders = files.exists(runs) ? files.listStatus(runs) : new FileStatus[0];
      for (FileStatus folder : folders) {
        if (folder.isDirectory() && !published.contains(folder.getPath().getName())) {
          unfinished.add(measured(files, folder));
        }
      }
    } catch (IOException e) {
      throw new Refusal(ExitCode.OUTPUT, output + ": cannot be listed: " + e.getMessage(), e);
    }
    unfinished.sort(
        Comparator.comparing(UnfinishedRun::touched).thenComparing(UnfinishedRun::path));
    return unfinished;
  }

  private static UnfinishedRun measured(FileSystem files, FileStatus folder) throws IOException {
    long newest = folder.getModificationTime();
    long size = 0;
    RemoteIterator<LocatedFileStatus> inside = files.listFiles(folder.getPath(), true);
    while (inside.hasNext()) {
      FileStatus file = inside.next();
      newest = Math.max(newest, file.getModificationTime());
      size += file.getLen();
    }
    return new UnfinishedRun(folder.getPath().toString(), Instant.ofEpochMilli(newest), size);
  }

  /**
   * Removes the folder.
   *
   * @throws Refusal when the file system does not allow it
   */
  public void remove(Configuration hadoop) {
    try {
      Path folder = new Path(path);
      folder.getFileSystem(hadoop).delete(folder, true);
    } catch (IOException e) {
      throw new Refusal(ExitCode.OUTPUT, path + ": cannot be removed: " + e.getMessage(), e);
    }
  }
}
