package org.partnershiphealth.estimators;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The usable rows of one peer group, sorted by supplier, then month.
 *
 * @param supplier of each row, a number; a supplier is in one peer group only
 * @param month of each row, 0 to {@code months} - 1
 * @param columns the values column by column: the regressors, then y as the last
 * @param months the length of the panel's calendar
 */
public record PanelRows(int[] supplier, int[] month, double[][] columns, int months)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Refuses rows that are out of order, doubled, or not finite. */
  public PanelRows {
    for (int i = 1; i < supplier.length; i++) {
      if (supplier[i] < supplier[i - 1]
          || (supplier[i] == supplier[i - 1] && month[i] <= month[i - 1])) {
        throw new IllegalArgumentException(
            "row "
                + i
                + ": expected rows by supplier, then month, each once; found supplier "
                + supplier[i]
                + ", month "
                + month[i]
                + " after supplier "
                + supplier[i - 1]
                + ", month "
                + month[i - 1]);
      }
    }
    for (double[] column : columns) {
      for (double value : column) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException("expected finite values only, found " + value);
        }
      }
    }
  }

  public int size() {
    return supplier.length;
  }

  /** Regressors, y not counted. */
  int regressors() {
    return columns.length - 1;
  }

  /** Where each supplier's rows start, and the end of the last. */
  int[] starts() {
    int[] starts =
        IntStream.range(0, size()).filter(i -> i == 0 || supplier[i] != supplier[i - 1]).toArray();
    int[] withEnd = Arrays.copyOf(starts, starts.length + 1);
    withEnd[starts.length] = size();
    return withEnd;
  }

  /** The rows for which {@code keep} holds. */
  PanelRows where(boolean[] keep) {
    int[] at = IntStream.range(0, size()).filter(i -> keep[i]).toArray();
    double[][] kept = new double[columns.length][];
    for (int c = 0; c < columns.length; c++) {
      double[] column = columns[c];
      kept[c] = Arrays.stream(at).mapToDouble(i -> column[i]).toArray();
    }
    return new PanelRows(
        Arrays.stream(at).map(i -> supplier[i]).toArray(),
        Arrays.stream(at).map(i -> month[i]).toArray(),
        kept,
        months);
  }

  /**
   * Without suppliers of one row and months of one row, again until there is none: they carry no
   * information and make standard errors too small (S. Correia, "Singletons, cluster-robust
   * standard errors and fixed effects", Duke University (2015)).
   */
  public PanelRows withoutSingletons() {
    PanelRows rows = this;
    while (true) {
      int before = rows.size();
      rows = rows.where(rows.inCompany());
      if (rows.size() == before) {
        return rows;
      }
    }
  }

  private boolean[] inCompany() {
    int[] ofMonth = new int[months];
    boolean[] keep = new boolean[size()];
    int[] starts = starts();
    for (int s = 0; s + 1 < starts.length; s++) {
      boolean several = starts[s + 1] - starts[s] > 1;
      for (int i = starts[s]; i < starts[s + 1]; i++) {
        keep[i] = several;
        ofMonth[month[i]] += several ? 1 : 0;
      }
    }
    for (int i = 0; i < size(); i++) {
      keep[i] &= ofMonth[month[i]] > 1;
    }
    return keep;
  }

  /** The first or the second half of each supplier's rows; the first has the odd one. */
  PanelRows half(boolean first) {
    boolean[] keep = new boolean[size()];
    int[] starts = starts();
    for (int s = 0; s + 1 < starts.length; s++) {
      int cut = starts[s] + (starts[s + 1] - starts[s] + 1) / 2;
      for (int i = starts[s]; i < starts[s + 1]; i++) {
        keep[i] = (i < cut) == first;
      }
    }
    return where(keep);
  }
}
