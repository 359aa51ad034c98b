package org.partnershiphealth.config;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Where the job file lies, and what paths in it mean: all through Hadoop's file systems. */
final class Locations {

  private static final int LARGEST = 1 << 20;
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  private final String label;
  private final Path file;
  private final FileSystem files;

  /**
   * @param label the job file as the user names it
   * @throws Refusal when there is no such file system
   */
  Locations(String label, Configuration hadoop) {
    this.label = label;
    try {
      Path given = new Path(label);
      this.files = given.getFileSystem(hadoop);
      this.file = given.makeQualified(files.getUri(), files.getWorkingDirectory());
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      throw refusal("cannot be read: " + e.getMessage(), e);
    }
  }

  /** The bytes of the job file: at most 1 MiB. */
  byte[] read() {
    try {
      FileStatus status = files.getFileStatus(file);
      if (status.isDirectory()) {
        throw refusal("is a folder; expected a job file", null);
      }
      try (InputStream in = files.open(file)) {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
          throw refusal("larger than 1 MiB; expected a job file", null);
        }
        return bytes;
      }
    } catch (FileNotFoundException e) {
      throw refusal("no such file; the path is relative to the folder you are in", e);
    } catch (IOException e) {
      throw refusal("cannot be read: " + e.getMessage(), e);
    }
  }

  /** The text of the bytes, which must be UTF-8; a byte order mark is left out. */
  String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refusal("not UTF-8; save the job file with that encoding", e);
    }
  }

  /** The absolute place of the job file. */
  String location() {
    return plain(file);
  }

  /** What a path in the job file means: URIs and absolute paths stand, others start beside it. */
  String resolve(String path) {
    if (path.startsWith("/") || SCHEME.matcher(path).matches()) {
      return path;
    }
    String folder = plain(file.getParent());
    String whole = folder.endsWith("/") ? folder + path : folder + "/" + path;
    return SCHEME.matcher(whole).matches() ? whole : withoutDetours(whole);
  }

  /** {@code /jobs/../out} is {@code /out}. */
  private static String withoutDetours(String path) {
    try {
      return java.nio.file.Path.of(path).normalize().toString();
    } catch (InvalidPathException e) {
      return path;
    }
  }

  /** The file's name without its ending. */
  String stem() {
    return file.getName().replaceFirst("\\.[^.]*$", "");
  }

  private String plain(Path path) {
    URI uri = path.toUri();
    boolean local = "file".equals(uri.getScheme()) && !SCHEME.matcher(label).matches();
    return local ? uri.getPath() : path.toString();
  }

  private Refusal refusal(String message, Exception cause) {
    return new Refusal(ExitCode.USAGE, SafeText.line(label + ": " + message, 1000), cause);
  }
}
