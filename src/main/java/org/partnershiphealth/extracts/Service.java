package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Columns that rows carry through the intake besides their own: where from, and what became of
 * them.
 */
final class Service {

  /** Number of the mapping in the job file's list for the table. */
  static final String MAPPING = "__mapping";

  /** The file, as Spark names it. */
  static final String PATH = "__path";

  /** Where the part of the file that one task reads begins. */
  static final String BLOCK = "__block";

  /** Counts up inside a block without gaps; {@link RowNumbers} makes row numbers of it. */
  static final String ID = "__id";

  /** Whether the source's reader could not make a row of the record. */
  static final String MALFORMED = "__malformed";

  /** Whether the bytes are not in the encoding that was declared. */
  static final String UNDECODED = "__undecoded";

  /** Of rows with one key, the one with the highest value is the latest. */
  static final String ORDER = "__order";

  /** One bit for each column whose cell is bad. */
  static final String BAD = "__bad";

  /** One bit for each column whose local time was in a gap of the clock. */
  static final String GAP = "__gap";

  /** One bit for each column whose local time happened twice. */
  static final String OVERLAP = "__overlap";

  /** Why the row is not accepted: rule, column and cell; null where it is. */
  static final String PROBLEM = "__problem";

  /** What became of the row: an {@link Outcome}'s name. */
  static final String OUTCOME = "__outcome";

  static final List<String> PLACE = List.of(MAPPING, PATH, BLOCK, ID);

  /** What can become of a row. */
  enum Outcome {
    ACCEPTED,
    FILTERED,
    FOLDED,
    REJECTED
  }

  private Service() {}

  static Column rule() {
    return col(PROBLEM).getField("rule");
  }

  static Column column() {
    return col(PROBLEM).getField("column");
  }

  static Column cell() {
    return col(PROBLEM).getField("cell");
  }
}
