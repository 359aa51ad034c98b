package org.partnershiphealth.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.partnershiphealth.extracts.SourceColumn;
import org.partnershiphealth.extracts.SourceTable;
import org.partnershiphealth.extracts.SourceTables;

/** The job file of plain files: each column is mapped to the column of its own name. */
final class PlainJob {

  private PlainJob() {}

  static Path write(Settings settings, Path folder) throws IOException {
    StringBuilder job = new StringBuilder(4096);
    String world = settings.world().name().toLowerCase(Locale.ROOT);
    job.append("# Made by: generate --world ").append(world);
    job.append(" --suppliers ").append(settings.suppliers());
    job.append(" --months ").append(settings.months()).append(" --seed ").append(settings.seed());
    job.append("\nname: ").append(world).append("-world\nas_of: ").append(settings.asOf());
    job.append("\noutput: out\nreporting_currency: EUR\nbase_currency: EUR\n");
    job.append("buyer: {name: Buyer, country: DE, time_zone: Europe/Berlin}\ntables:\n");
    for (SourceTable table : SourceTables.all()) {
      boolean parts = table.equals(SourceTables.MESSAGES) && PlainFiles.inParts(settings);
      job.append("  ").append(table.name()).append(":\n    format: csv\n    path: ");
      job.append(table.name()).append(parts ? "/*.csv.gz" : ".csv");
      job.append("\n    options: {header: \"true\"}\n    columns:\n");
      for (SourceColumn column : table.columns()) {
        job.append("      ").append(column.name()).append(": ");
        job.append(mapping(column)).append('\n');
      }
    }
    return Files.writeString(folder.resolve("job.yaml"), job);
  }

  private static String mapping(SourceColumn column) {
    String cell = "\"`" + column.name() + "`\"";
    return switch (column.type()) {
      case DATE -> "{date: " + cell + "}";
      case INSTANT -> "{instant: " + cell + "}";
      case AMOUNT -> "{amount: " + cell + "}";
      case RATE -> "{number: " + cell + ", style: \"1.2345\"}";
      case INTEGER -> "{number: " + cell + "}";
      case BOOLEAN -> "{bool: " + cell + "}";
      case TEXT, LIST -> cell;
    };
  }
}
