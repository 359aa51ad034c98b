package org.partnershiphealth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.config.TableMapping;

/**
 * The files that a mapping would read.
 *
 * @param lines what {@code explain} prints: at most a screenful
 * @param found whether there is anything to read
 * @param bytes the size of all files
 */
record InputListing(List<String> lines, boolean found, long bytes) {

  private static final int MOST_SHOWN = 10;

  /** About how much a job reads; 0 where that cannot be told, such as from a database. */
  static long bytes(JobFile job, Configuration hadoop) {
    return job.tables().values().stream()
        .flatMap(List::stream)
        .mapToLong(mapping -> of(mapping, hadoop).bytes())
        .sum();
  }

  static InputListing of(TableMapping mapping, Configuration hadoop) {
    if (mapping.path().isEmpty()) {
      return new InputListing(List.of("from " + mapping.query().orElse("a database")), true, 0);
    }
    String path = mapping.path().get();
    try {
      return listed(path, files(new Path(path), hadoop));
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return new InputListing(List.of(path + ": cannot be listed: " + e.getMessage()), false, 0);
    }
  }

  private static List<FileStatus> files(Path pattern, Configuration hadoop) throws IOException {
    FileSystem fileSystem = pattern.getFileSystem(hadoop);
    FileStatus[] matches = fileSystem.globStatus(pattern);
    List<FileStatus> files = new ArrayList<>();
    for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
      RemoteIterator<LocatedFileStatus> inside = fileSystem.listFiles(match.getPath(), true);
      while (inside.hasNext()) {
        FileStatus file = inside.next();
        char first = file.getPath().getName().charAt(0);
        if (first != '_' && first != '.') {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static InputListing listed(String path, List<FileStatus> files) {
    if (files.isEmpty()) {
      return new InputListing(
          List.of(path + ": no such file; expected at least one: check tables and variables"),
          false,
          0);
    }
    long total = files.stream().mapToLong(FileStatus::getLen).sum();
    List<String> lines = new ArrayList<>();
    lines.add(
        path + ": " + files.size() + (files.size() == 1 ? " file, " : " files, ") + size(total));
    files.stream()
        .limit(MOST_SHOWN)
        .forEach(f -> lines.add("  " + f.getPath().getName() + "  " + size(f.getLen())));
    if (files.size() > MOST_SHOWN) {
      lines.add("  and " + (files.size() - MOST_SHOWN) + " more");
    }
    return new InputListing(List.copyOf(lines), true, total);
  }

  /** A number of bytes for people. */
  static String size(long bytes) {
    if (bytes < 10_000) {
      return bytes + " bytes";
    }
    return bytes < 10_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }
}
