package org.partnershiphealth.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of {@code wrong-rows.tsv}: what is added to a file of the sample after its n-th row, made
 * from that row.
 *
 * @param column the columns to change, between bars
 * @param cell what they hold instead
 */
record WrongRow(String file, int after, Change change, String column, String cell) {

  /** What is done with the copy. */
  enum Change {
    /** A row of its own, with another key. */
    ADD,
    /** The same row once more. */
    REPEAT,
    /** The same key with another cell. */
    SAME_KEY,
    /** Another key, and the last cells lost. */
    CUT
  }

  private static final int LOST = 3;

  static List<WrongRow> all() {
    return Resource.lines("wrong-rows.tsv").stream()
        .map(c -> new WrongRow(c[0], Integer.parseInt(c[1]), Change.valueOf(c[2]), c[3], c[4]))
        .toList();
  }

  List<String> of(List<String> headers, List<String> cells) {
    List<String> copy = new ArrayList<>(cells);
    if (change == Change.ADD || change == Change.CUT) {
      copy.set(0, cells.get(0) + "x" + after % 7);
    }
    if (change == Change.ADD || change == Change.SAME_KEY) {
      List<String> values = parts(cell);
      for (String name : parts(column)) {
        copy.set(position(headers, name), values.get(parts(column).indexOf(name)));
      }
    }
    return change == Change.CUT ? copy.subList(0, copy.size() - LOST) : copy;
  }

  private int position(List<String> headers, String name) {
    int at = headers.indexOf(name);
    if (at < 0) {
      throw new IllegalStateException(file + " has no column " + name);
    }
    return at;
  }

  private static List<String> parts(String text) {
    return Arrays.asList(text.split(Pattern.quote("|"), -1));
  }
}
