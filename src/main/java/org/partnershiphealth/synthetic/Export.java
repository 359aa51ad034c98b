package org.partnershiphealth.synthetic;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One file of the sample, as a line of {@code exports.tsv} describes it. */
final class Export implements Closeable {

  private final String table;
  private final Predicate<Cells> rows;
  private final String separator;
  private final Style style;
  private final List<String> headers;
  private final List<String> columns;
  private final List<WrongRow> wrong;
  private final BufferedWriter out;
  private int count;

  Export(String[] line, Path folder, List<WrongRow> allWrong) throws IOException {
    this.table = line[1];
    this.rows = rows(line[2]);
    this.separator = line[4];
    this.style = Style.valueOf(line[5]);
    List<String> fields = Arrays.asList(line[6].split(Pattern.quote("|"), -1));
    this.headers = fields.stream().map(f -> f.replaceAll("=.*", "")).toList();
    this.columns = fields.stream().map(f -> f.replaceAll(".*=", "")).toList();
    this.wrong = allWrong.stream().filter(w -> w.file().equals(line[0])).toList();
    this.out = Files.newBufferedWriter(folder.resolve(line[0]), Charset.forName(line[3]));
    if (!separator.equals("json")) {
      write(headers);
    }
  }

  boolean takes(Cells row) {
    return row.table().name().equals(table) && rows.test(row);
  }

  void add(Cells row, ZoneId zone) throws IOException {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      cells.add(
          switch (column) {
            case "zone" -> zoneName(zone);
            case "version" -> "1";
            case "freight_text" -> freight(row);
            default -> style.text(row.get(column), zone);
          });
    }
    write(cells);
    count++;
    for (WrongRow planted : wrong) {
      if (planted.after() == count) {
        write(planted.of(headers, cells));
      }
    }
  }

  /** Where freight has no amount of its own, the cell says why. */
  private String freight(Cells row) {
    return switch (row.text("freight_terms")) {
      case "INCLUDED" -> "inkl.";
      case "SEPARATE" -> "ab Werk";
      default -> style.text(row.get("freight"), null);
    };
  }

  /** A calendar of office software names some zones in its own way. */
  private static String zoneName(ZoneId zone) {
    return switch (zone.getId()) {
      case "Asia/Shanghai" -> "China Standard Time";
      case "Europe/Warsaw" -> "Central European Standard Time";
      default -> zone.getId();
    };
  }

  private static Predicate<Cells> rows(String word) {
    return switch (word) {
      case "cn" -> row -> row.text("country").equals("CN");
      case "not-cn" -> row -> !row.text("country").equals("CN");
      case "EMAIL", "CHAT" -> row -> row.text("channel").equals(word);
      case "CALLS" -> row -> !List.of("EMAIL", "CHAT").contains(row.text("channel"));
      case "odd" -> row -> Integer.parseInt(row.text("supplier_id")) % 2 == 1;
      case "even" -> row -> Integer.parseInt(row.text("supplier_id")) % 2 == 0;
      default -> row -> true;
    };
  }

  private void write(List<String> cells) throws IOException {
    if (separator.equals("json")) {
      out.write(json(cells));
    } else {
      out.write(cells.stream().map(this::quoted).collect(Collectors.joining(separator)));
    }
    out.write('\n');
  }

  private String quoted(String cell) {
    return cell.contains(separator) ? '"' + cell + '"' : cell;
  }

  private String json(List<String> cells) {
    List<String> fields = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      if (!cells.get(at).isEmpty()) {
        fields.add('"' + headers.get(at) + "\":\"" + cells.get(at) + '"');
      }
    }
    return fields.stream().collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
