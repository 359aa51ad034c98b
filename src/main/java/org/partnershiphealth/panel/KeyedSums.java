package org.partnershiphealth.panel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnershiphealth.indicators.State;
import org.partnershiphealth.panel.Figure.Estimate;

/** Reads sums by key, merged over a window. */
final class KeyedSums {

  private KeyedSums() {}

  static Figure read(Cell cell, Cell.Kind.Keyed keyed, List<MonthState> months) {
    Map<Long, Long> sums = new TreeMap<>();
    for (MonthState month : months) {
      for (int i = 0; i + 1 < month.codes().size(); i += 2) {
        sums.merge(month.codes().get(i), month.codes().get(i + 1), Long::sum);
      }
    }
    // Fewer persons could be told apart by a figure about them (08.5).
    if (keyed.reduction() == State.Reduction.HERFINDAHL && persons(sums) < keyed.leastPersons()) {
      return Figure.NO_DATA;
    }
    double total = sums.values().stream().mapToLong(Long::longValue).sum();
    double numerator =
        switch (keyed.reduction()) {
          case HERFINDAHL -> sums.values().stream().mapToDouble(v -> (double) v * v).sum();
          case BALANCE ->
              sums.size() < 2
                  ? 0
                  : 2.0 * sums.values().stream().mapToLong(Long::longValue).min().orElse(0);
        };
    double denominator =
        switch (keyed.reduction()) {
          case HERFINDAHL -> total * total;
          case BALANCE -> total;
        };
    double value = denominator == 0 ? Double.NaN : numerator / denominator;
    return Figure.of(numerator, denominator, total, Estimate.of(value), cell.minN());
  }

  private static long persons(Map<Long, Long> sums) {
    return sums.keySet().stream().map(k -> k >> 32).distinct().count()
        + sums.keySet().stream().map(Long::intValue).distinct().count();
  }
}
