package org.partnershiphealth.synthetic;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.partnershiphealth.extracts.SourceColumn;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;

/**
 * One CSV file a table, with the table's own column names. Many messages become compressed parts in
 * a folder, so that a cluster can read them side by side.
 */
final class PlainFiles implements Sink, Closeable {

  private static final long MANY = 2_000_000;
  private static final long IN_PART = 2_000_000;

  private final Path folder;
  private final boolean parts;
  private final IdentityHashMap<SourceTable, BufferedWriter> files = new IdentityHashMap<>();
  private long messages;

  PlainFiles(Settings settings, Path folder) throws IOException {
    this.folder = folder;
    this.parts = inParts(settings);
    Files.createDirectories(folder);
    removeParts();
    for (SourceTable table : SourceTables.all()) {
      files.put(table, open(table));
    }
  }

  /** Parts of an earlier call, which may have had more of them. */
  private void removeParts() throws IOException {
    Path inside = folder.resolve("messages");
    if (Files.isDirectory(inside)) {
      try (DirectoryStream<Path> old = Files.newDirectoryStream(inside, "part-*.csv.gz")) {
        for (Path part : old) {
          Files.delete(part);
        }
      }
    }
  }

  static boolean inParts(Settings settings) {
    return settings.messages() > MANY;
  }

  @Override
  public void add(Cells row) {
    try {
      if (parts && row.table().equals(SourceTables.MESSAGES) && ++messages % IN_PART == 0) {
        files.get(row.table()).close();
        files.put(row.table(), open(row.table()));
      }
      BufferedWriter out = files.get(row.table());
      int columns = row.table().columns().size();
      for (int at = 0; at < columns; at++) {
        if (at > 0) {
          out.write(',');
        }
        out.write(quoted(text(row.get(at))));
      }
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value as plain files and most exports write it; empty for none. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  static String quoted(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private BufferedWriter open(SourceTable table) throws IOException {
    String header =
        table.columns().stream().map(SourceColumn::name).collect(Collectors.joining(","));
    BufferedWriter out =
        new BufferedWriter(new OutputStreamWriter(stream(table), StandardCharsets.UTF_8), 1 << 16);
    out.write(header + "\n");
    return out;
  }

  private OutputStream stream(SourceTable table) throws IOException {
    if (!parts || !table.equals(SourceTables.MESSAGES)) {
      return Files.newOutputStream(folder.resolve(table.name() + ".csv"));
    }
    Path inside = Files.createDirectories(folder.resolve("messages"));
    String name = String.format(Locale.ROOT, "part-%05d.csv.gz", messages / IN_PART);
    return new FastGzip(Files.newOutputStream(inside.resolve(name)));
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter file : files.values()) {
      file.close();
    }
  }

  /** Compression at its fastest level; its bytes depend on the input only. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
