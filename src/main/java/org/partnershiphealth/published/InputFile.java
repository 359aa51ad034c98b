package org.partnershiphealth.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/**
 * One file that a run reads.
 *
 * @param digest the store's etag where it has one, else the SHA-256 of the bytes
 */
public record InputFile(String path, long size, long modified, String digest) {

  /**
   * The files under these paths or globs, each once, in order of their paths.
   *
   * @throws Refusal when a path holds no file
   */
  public static List<InputFile> list(List<String> paths, Configuration hadoop) {
    List<InputFile> files = new ArrayList<>();
    for (String path : paths.stream().distinct().sorted().toList()) {
      try {
        files.addAll(under(new Path(path), hadoop));
      } catch (IOException e) {
        throw new Refusal(ExitCode.DATA_REFUSED, path + ": cannot be read: " + e.getMessage(), e);
      }
    }
    files.sort(Comparator.comparing(InputFile::path));
    return files.stream().distinct().toList();
  }

  private static List<InputFile> under(Path pattern, Configuration hadoop) throws IOException {
    FileSystem system = pattern.getFileSystem(hadoop);
    FileStatus[] matches = system.globStatus(pattern);
    List<InputFile> files = new ArrayList<>();
    for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
      RemoteIterator<LocatedFileStatus> inside = system.listFiles(match.getPath(), true);
      while (inside.hasNext()) {
        LocatedFileStatus file = inside.next();
        char first = file.getPath().getName().charAt(0);
        if (first != '_' && first != '.') {
          files.add(describe(system, file));
        }
      }
    }
    if (files.isEmpty()) {
      throw new Refusal(
          ExitCode.DATA_REFUSED,
          pattern + ": no such file or an empty folder; expected input files; check 'path'");
    }
    return files;
  }

  private static InputFile describe(FileSystem system, FileStatus file) throws IOException {
    String etag = file instanceof EtagSource source ? source.getEtag() : null;
    return new InputFile(
        file.getPath().toString(),
        file.getLen(),
        file.getModificationTime(),
        etag != null ? "etag:" + etag : "sha256:" + sha256(system, file.getPath()));
  }

  private static String sha256(FileSystem system, Path path) throws IOException {
    try (InputStream in = system.open(path)) {
      return Hashes.sha256(in);
    }
  }

  /**
   * Makes sure that no file changed since it was listed.
   *
   * @throws Refusal naming the file that moved
   */
  public static void requireUnmoved(List<InputFile> files, Configuration hadoop) {
    for (InputFile file : files) {
      Path path = new Path(file.path());
      try {
        FileStatus now = path.getFileSystem(hadoop).getFileStatus(path);
        if (now.getLen() != file.size() || now.getModificationTime() != file.modified()) {
          throw new Refusal(
              ExitCode.DATA_REFUSED,
              file.path()
                  + ": input moved: it changed while it was read; nothing was published; run"
                  + " again");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
