package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a sample must have before anything is said about it (05.6).
 *
 * @param suppliers the fewest suppliers
 * @param rows the fewest rows
 * @param medianMonths the fewest usable months of the median supplier
 */
record Gates(double suppliers, double rows, double medianMonths) {

  /** The defaults of 05.6, overridden by {@code evidence.gates} of the job file. */
  static Gates of(Map<String, Double> configured) {
    return new Gates(
        configured.getOrDefault("suppliers", 20.0),
        configured.getOrDefault("rows", 200.0),
        configured.getOrDefault("median_months", 8.0));
  }

  /** The codes of the gates that a sample fails, comma-separated; empty where it passes all. */
  String failed(Sample sample) {
    List<String> codes = new ArrayList<>();
    boolean means = sample.rows() == sample.suppliers();
    if (sample.suppliers() < suppliers) {
      codes.add("FEW_SUPPLIERS");
    }
    if (!means && sample.rows() < rows) {
      codes.add("FEW_ROWS");
    }
    if (!means && median(sample) < medianMonths) {
      codes.add("FEW_MONTHS");
    }
    return String.join(",", codes);
  }

  private static double median(Sample sample) {
    int[] count = new int[sample.suppliers()];
    for (int s : sample.supplier()) {
      count[s]++;
    }
    Arrays.sort(count);
    int n = count.length;
    return n == 0 ? 0 : (count[(n - 1) / 2] + count[n / 2]) / 2.0;
  }
}
