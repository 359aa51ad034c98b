package org.partnershiphealth.panel;

import java.util.List;
import java.util.OptionalDouble;
import org.partnershiphealth.estimators.TheilSen;
import org.partnershiphealth.indicators.State;
import org.partnershiphealth.panel.Figure.Estimate;

/** Merges the months of a window and reads the figure (03.1). */
final class Reading {

  private static final int MONTHS_OF_YEAR = 12;

  private final Cell cell;
  private final List<MonthState> months;

  private Reading(Cell cell, List<MonthState> months) {
    this.cell = cell;
    this.months = months;
  }

  /**
   * The figure of a window.
   *
   * @param months the states of its months, ascending; months without one are not there
   * @param last the window's last month
   */
  static Figure of(Cell cell, List<MonthState> months, int last) {
    if (months.isEmpty()) {
      return Figure.NO_DATA;
    }
    Reading reading = new Reading(cell, months);
    Cell.Kind kind = cell.kind();
    if (kind instanceof Cell.Kind.Rate rate) {
      return reading.rate(rate);
    } else if (kind instanceof Cell.Kind.Mean) {
      return reading.ratio(1, State.Interval.NONE);
    } else if (kind instanceof Cell.Kind.Spread) {
      return reading.spread();
    } else if (kind instanceof Cell.Kind.Histogram histogram) {
      return Durations.read(cell, histogram, months);
    } else if (kind instanceof Cell.Kind.Longest) {
      return reading.longest(last);
    } else if (kind instanceof Cell.Kind.Level) {
      return reading.level(last);
    } else if (kind instanceof Cell.Kind.Distinct distinct) {
      return reading.distinct(distinct);
    } else if (kind instanceof Cell.Kind.Keyed keyed) {
      return KeyedSums.read(cell, keyed, months);
    } else if (kind instanceof Cell.Kind.Difference) {
      return reading.difference();
    }
    return reading.slope();
  }

  private double a() {
    return months.stream().mapToDouble(MonthState::a).sum();
  }

  private double b() {
    return months.stream().mapToDouble(MonthState::b).sum();
  }

  private double n() {
    return months.stream().mapToDouble(MonthState::n).sum();
  }

  private Figure rate(Cell.Kind.Rate rate) {
    return ratio(rate.scale(), rate.interval());
  }

  private Figure ratio(double scale, State.Interval interval) {
    double a = a();
    double b = b();
    Estimate estimate = Intervals.of(interval, a, b, scale);
    return Figure.of(a, b, n(), estimate, cell.minN());
  }

  private Figure spread() {
    double n = n();
    double regularity =
        org.partnershiphealth.estimators.BurstRegularity.kimJo((long) n, a(), b())
            .orElse(Double.NaN);
    return Figure.of(a(), n, n, Estimate.of(regularity), cell.minN());
  }

  /** The open length of the window's last month counts; those of earlier months have moved on. */
  private Figure longest(int last) {
    double ended = months.stream().mapToDouble(MonthState::a).max().orElse(0);
    MonthState newest = months.get(months.size() - 1);
    double open = newest.month() == last ? newest.b() : 0;
    double longest = Math.max(ended, open);
    boolean bound = open > ended;
    Estimate estimate = new Estimate(longest, bound ? longest : Double.NaN, Double.NaN, bound);
    return Figure.of(longest, 1, n(), estimate, cell.minN());
  }

  private Figure level(int last) {
    MonthState newest = months.get(months.size() - 1);
    if (newest.month() != last || newest.b() == 0) {
      return Figure.NO_DATA;
    }
    boolean bound = newest.b() > 1;
    double low = bound ? newest.a() : Double.NaN;
    Estimate estimate = new Estimate(newest.a(), low, Double.NaN, bound);
    return Figure.of(newest.a(), 1, newest.n(), estimate, cell.minN());
  }

  /** The trend of a monthly series, per year. */
  private Figure slope() {
    double[] month = months.stream().mapToDouble(MonthState::month).toArray();
    double[] value = months.stream().mapToDouble(MonthState::a).toArray();
    OptionalDouble perMonth = TheilSen.slope(month, value);
    double perYear = perMonth.isPresent() ? MONTHS_OF_YEAR * perMonth.getAsDouble() : Double.NaN;
    return Figure.of(perYear, perMonth.isPresent() ? 1 : 0, n(), Estimate.of(perYear), cell.minN());
  }

  private Figure distinct(Cell.Kind.Distinct distinct) {
    long bits = 0;
    for (MonthState month : months) {
      bits |= (long) month.a();
    }
    int met = Long.bitCount(bits);
    Estimate estimate = Estimate.of((double) met / distinct.of());
    return Figure.of(met, distinct.of(), n(), estimate, cell.minN());
  }

  /** n is that of the side with fewer rows: each of them must have enough. */
  private Figure difference() {
    long[] rows = new long[4];
    months.forEach(month -> month.codes().forEach(code -> rows[code.intValue()]++));
    long others = rows[0] + rows[1];
    long side = rows[2] + rows[3];
    double value =
        others == 0 || side == 0 ? Double.NaN : (double) rows[3] / side - (double) rows[1] / others;
    return Figure.of(
        value,
        Double.isNaN(value) ? 0 : 1,
        (double) Math.min(others, side),
        Estimate.of(value),
        cell.minN());
  }
}
