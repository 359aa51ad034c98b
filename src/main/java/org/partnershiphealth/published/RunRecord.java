package org.partnershiphealth.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The file {@code run.json}: what a run read, with what, and what it left. */
public final class RunRecord {

  /** The name of the file in a run folder. */
  public static final String FILE = "run.json";

  private final Map<String, Object> entries = new LinkedHashMap<>();

  public RunRecord(String runId) {
    entries.put("run_id", runId);
    entries.put("schema_version", PublishedTable.SCHEMA_VERSION);
  }

  /** Adds a fact: a text, number, list or map of those. */
  public RunRecord with(String name, Object value) {
    entries.put(name, value);
    return this;
  }

  /** Adds the input files. */
  public RunRecord withInputs(List<InputFile> inputs) {
    List<Map<String, Object>> files = new ArrayList<>();
    for (InputFile input : inputs) {
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("path", input.path());
      file.put("size", input.size());
      file.put("digest", input.digest());
      files.add(file);
    }
    return with("inputs", files);
  }

  /** Adds every written file with its size and hash, and the rows of each table. */
  public RunRecord withOutputs(RunFolder folder, List<TableWriter.Written> tables) {
    try {
      List<Map<String, Object>> all = new ArrayList<>();
      for (TableWriter.Written written : tables) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("table", written.table().name());
        table.put("rows", written.rows());
        table.put("checksum", Long.toHexString(written.checksum()));
        table.put("files", files(folder, folder.table(written.table()), ".parquet"));
        all.add(table);
      }
      with("tables", all);
      return with("reports", files(folder, folder.reports(), ".pdf"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, Object>> files(RunFolder folder, String in, String ending)
      throws IOException {
    List<Map<String, Object>> files = new ArrayList<>();
    for (FileStatus status : folder.list(in)) {
      Path path = status.getPath();
      if (path.getName().endsWith(ending)) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", path.getName());
        file.put("size", status.getLen());
        try (var stream = folder.files().open(path)) {
          file.put("sha256", Hashes.sha256(stream));
        }
        files.add(file);
      }
    }
    return files;
  }

  /** Writes the file into the run folder. */
  public void writeTo(RunFolder folder) {
    try {
      folder.write(
          FILE,
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(entries)
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a run folder's file says. */
  public static JsonNode read(RunFolder folder) {
    try {
      return new ObjectMapper().readTree(folder.read(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
