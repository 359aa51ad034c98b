package org.partnershiphealth.extracts;

import com.univocity.parsers.csv.CsvParser;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.csv.CSVOptions;
import org.partnershiphealth.config.ExitCode;
import org.partnershiphealth.config.Refusal;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The first record of a CSV file, read on the driver so that columns are bound by name and never by
 * position.
 *
 * @param line the record as it stands in the file
 * @param fields its fields
 */
record CsvHeader(String line, List<String> fields) {

  private static final int MOST_COLUMNS = 10_000;

  /**
   * Reads the first record that is not blank.
   *
   * @param file the file's name, for messages
   * @return empty where the file has no record
   */
  static Optional<CsvHeader> read(
      String file, byte[] head, Charset charset, Map<String, String> options) {
    String text = decoded(file, head, charset);
    Optional<String> line = text.lines().filter(l -> !l.isBlank()).findFirst();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    CsvParser parser = new CsvParser(settings(options).asParserSettings());
    String[] fields = parser.parseLine(line.get());
    if (fields == null || fields.length > MOST_COLUMNS) {
      throw new Refusal(
          ExitCode.DATA_REFUSED,
          "'"
              + file
              + "': the first record is no list of at most "
              + MOST_COLUMNS
              + " columns;"
              + " check 'options.sep' and the file");
    }
    return Optional.of(new CsvHeader(line.get(), Arrays.asList(fields)));
  }

  private static CSVOptions settings(Map<String, String> options) {
    scala.collection.immutable.Map<String, String> map =
        scala.collection.immutable.Map.from(CollectionConverters.asScala(options));
    return new CSVOptions(map, false, "UTC", "");
  }

  private static String decoded(String file, byte[] head, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(head.length + 1);
    // The last character may be cut off, hence not the end of input.
    CoderResult result = decoder.decode(ByteBuffer.wrap(head), out, false);
    String text = out.flip().toString();
    if (result.isError()) {
      // What stands before the damage may be a whole header; rows are judged one by one.
      if (text.lines().count() < 2) {
        throw new Refusal(ExitCode.DATA_REFUSED, Encodings.refusal(file, charset, head));
      }
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** Names of the columns: trimmed, empty ones numbered, repeated ones numbered. */
  List<String> names() {
    Set<String> taken = new TreeSet<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i) == null ? "" : fields.get(i).trim();
      String name = field.isEmpty() ? "_c" + i : field;
      int n = 2;
      String free = name;
      while (!taken.add(free.toLowerCase(Locale.ROOT))) {
        free = name + "_" + n++;
      }
      names.add(free);
    }
    return List.copyOf(names);
  }
}
