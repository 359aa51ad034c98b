package org.partnershiphealth.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnershiphealth.extracts.SourceTables;

/** The files of the sample as several sources would deliver them, wrong rows included. */
final class SampleFiles implements Sink, Closeable {

  private final Path folder;
  private final List<Export> exports = new ArrayList<>();
  private final Map<Object, ZoneId> zones = new HashMap<>();
  private final WideRates rates = new WideRates();

  SampleFiles(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    List<WrongRow> wrong = WrongRow.all();
    for (String[] line : Resource.lines("exports.tsv")) {
      exports.add(new Export(line, folder, wrong));
    }
  }

  /** The job file that reads them, from a folder where they lie at the given path. */
  static String job(String data, String output) {
    return Resource.text("sample-job.yaml").replace("@data@", data).replace("@output@", output);
  }

  @Override
  public void add(Cells row) {
    if (row.table().equals(SourceTables.SUPPLIERS)) {
      zones.put(row.get("supplier_id"), Country.named(row.text("country")).zone());
    }
    if (row.table().equals(SourceTables.FX_RATES)) {
      rates.add(row);
      return;
    }
    try {
      for (Export export : exports) {
        if (export.takes(row)) {
          export.add(row, zoneOf(row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ZoneId zoneOf(Cells row) {
    boolean partner = row.table().has("supplier_id");
    return partner ? zones.getOrDefault(row.get("supplier_id"), ZoneId.of("UTC")) : null;
  }

  @Override
  public void close() throws IOException {
    for (Export export : exports) {
      export.close();
    }
    rates.write(folder.resolve("rates.csv"));
  }
}
