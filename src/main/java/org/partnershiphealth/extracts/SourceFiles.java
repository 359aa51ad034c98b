package org.partnershiphealth.extracts;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.io.compress.SplittableCompressionCodec;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;

/** The files of a mapping, in the order of their names, whatever file system they are on. */
final class SourceFiles {

  private static final int HEAD_BYTES = 1 << 20;

  /**
   * One file.
   *
   * @param path as Spark names it in {@code _metadata.file_path}
   * @param shown its name, with as much of its folder as tells it from the others
   * @param splits whether several tasks may read it
   */
  record InputFile(String path, String shown, long bytes, boolean splits) {}

  private final Configuration configuration;
  private final List<FileStatus> statuses;

  private SourceFiles(Configuration configuration, List<FileStatus> statuses) {
    this.configuration = configuration;
    this.statuses = statuses;
  }

  /**
   * Lists a file, a folder with all below it, or a pattern.
   *
   * @param where the mapping, for messages
   */
  static SourceFiles list(Configuration configuration, String where, String location) {
    try {
      Path pattern = new Path(location);
      FileSystem fs = pattern.getFileSystem(configuration);
      List<FileStatus> found = new ArrayList<>();
      FileStatus[] matches = fs.globStatus(pattern);
      if (matches == null || matches.length == 0) {
        throw new FileNotFoundException(location);
      }
      for (FileStatus match : matches) {
        collect(fs, match, found);
      }
      found.sort(Comparator.comparing(s -> s.getPath().toString()));
      return new SourceFiles(configuration, List.copyOf(found));
    } catch (FileNotFoundException e) {
      throw new Refusal(
          ExitCode.DATA_REFUSED,
          where
              + ": '"
              + location
              + "' was not found; expected a file, a folder or a pattern that"
              + " matches files");
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.DATA_REFUSED, where + ": '" + location + "' cannot be listed: " + brief(e), e);
    }
  }

  private static void collect(FileSystem fs, FileStatus status, List<FileStatus> found)
      throws IOException {
    String name = status.getPath().getName();
    if (name.startsWith("_") || name.startsWith(".")) {
      return;
    }
    if (!status.isDirectory()) {
      found.add(status);
      return;
    }
    for (FileStatus below : fs.listStatus(status.getPath())) {
      collect(fs, below, found);
    }
  }

  List<InputFile> files() {
    Set<String> names = new HashSet<>();
    boolean unique = statuses.stream().allMatch(s -> names.add(s.getPath().getName()));
    int common = unique ? 0 : commonFolder();
    CompressionCodecFactory codecs = new CompressionCodecFactory(configuration);
    List<InputFile> files = new ArrayList<>();
    for (FileStatus status : statuses) {
      Path path = status.getPath();
      String shown = unique ? path.getName() : path.toUri().getPath().substring(common);
      CompressionCodec codec = codecs.getCodec(path);
      boolean splits = codec == null || codec instanceof SplittableCompressionCodec;
      files.add(new InputFile(normalised(path.toUri().toString()), shown, status.getLen(), splits));
    }
    return files;
  }

  private int commonFolder() {
    List<String> paths =
        statuses.stream().map(s -> s.getPath().toUri().getPath()).collect(Collectors.toList());
    String first = paths.get(0);
    int end = first.lastIndexOf('/') + 1;
    for (String path : paths) {
      while (end > 0 && !path.startsWith(first.substring(0, end))) {
        end = first.lastIndexOf('/', end - 2) + 1;
      }
    }
    return end;
  }

  /** Local files are written with one slash or with three; here it is always three. */
  static String normalised(String uri) {
    return uri.startsWith("file:/") && !uri.startsWith("file://")
        ? "file://" + uri.substring("file:".length())
        : uri;
  }

  List<String> locations() {
    return statuses.stream().map(s -> s.getPath().toString()).toList();
  }

  /** The first bytes of a file, decompressed, at most a mebibyte. */
  byte[] head(int index) {
    Path path = statuses.get(index).getPath();
    try {
      CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(path);
      InputStream raw = path.getFileSystem(configuration).open(path);
      try (InputStream in = codec == null ? raw : codec.createInputStream(raw)) {
        return in.readNBytes(HEAD_BYTES);
      }
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.DATA_REFUSED,
          "'" + path.getName() + "' cannot be read: " + brief(e) + "; deliver the file again",
          e);
    }
  }

  static String brief(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    String line = message.lines().findFirst().orElse(failure.getClass().getSimpleName());
    return line.length() > 300 ? line.substring(0, 300) : line;
  }
}
