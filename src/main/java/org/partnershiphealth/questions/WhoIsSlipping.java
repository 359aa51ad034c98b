package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnershiphealth.estimators.FalseDiscovery;
import org.partnershiphealth.estimators.Persistence;
import org.partnershiphealth.estimators.WarningChart;

/**
 * Who is slipping? A chart of every supplier's scores, pillars and main outcomes, with its rate of
 * false alarms beside each alarm.
 */
final class WhoIsSlipping {

  /** Of 100 supplier-years, as measured for L = 3.2 on autocorrelated series (05.9). */
  private static final double FALSE_ALARMS_A_YEAR = 0.031;

  private static final int RECOVERY_MONTHS = 6;

  private final double limit;

  /**
   * @param limit L of the chart, in standard deviations of its slow average
   */
  WhoIsSlipping(double limit) {
    this.limit = limit;
  }

  /**
   * What is watched.
   *
   * @param name BUYER, SUPPLIER_C, otif_first_promise
   * @param party whose conduct, or {@code outcome}
   * @param pillar its letter; empty: all of them, or an outcome
   * @param values higher is better
   * @param turned whether values are the negated outcome
   */
  record Signal(String name, String party, String pillar, Grid values, boolean turned) {

    /** A difference in the signal's own unit and direction. */
    double told(double difference) {
      return turned ? -difference : difference;
    }
  }

  /**
   * One alarm.
   *
   * @param q among all signals watched that month
   * @param expected alarms that chance alone would give that month
   * @param recovery points that the signal is expected to win back without any action
   */
  record Alarm(
      Signal signal,
      int supplier,
      WarningChart.Point point,
      double q,
      double expected,
      double recovery) {}

  private record Watched(Signal signal, int supplier, WarningChart.Point point) {}

  /** All alarms, by month, supplier and signal. */
  List<Alarm> alarms(List<Signal> signals) {
    TreeMap<Integer, List<Watched>> byMonth = new TreeMap<>();
    signals.stream()
        .parallel()
        .flatMap(this::watched)
        .toList()
        .forEach(w -> byMonth.computeIfAbsent(w.point().month(), m -> new ArrayList<>()).add(w));
    TreeMap<String, Double> memory = new TreeMap<>();
    signals.forEach(
        s ->
            memory.put(s.name(), Persistence.autocorrelation(s.values().cells(), RECOVERY_MONTHS)));
    List<Alarm> alarms = new ArrayList<>();
    for (List<Watched> month : byMonth.values()) {
      double[] q =
          FalseDiscovery.benjaminiHochberg(
              month.stream().mapToDouble(w -> w.point().p()).toArray());
      double expected = FALSE_ALARMS_A_YEAR * month.size() / 12;
      IntStream.range(0, q.length)
          .filter(i -> month.get(i).point().alarm())
          .mapToObj(i -> alarm(month.get(i), q[i], expected, memory))
          .sorted(Comparator.comparingInt(Alarm::supplier).thenComparing(a -> a.signal().name()))
          .forEach(alarms::add);
    }
    return alarms;
  }

  private Stream<Watched> watched(Signal signal) {
    double[][] cells = signal.values().cells();
    return IntStream.range(0, cells.length)
        .boxed()
        .flatMap(
            s -> WarningChart.of(cells[s], limit).stream().map(p -> new Watched(signal, s, p)));
  }

  private static Alarm alarm(
      Watched watched, double q, double expected, Map<String, Double> memory) {
    WarningChart.Point point = watched.point();
    double[] values = watched.signal().values().cells()[watched.supplier()];
    double usual =
        Arrays.stream(values, 0, point.began())
            .filter(Double::isFinite)
            .average()
            .orElse(Double.NaN);
    double recovery =
        Persistence.expectedRecovery(
            usual, values[point.month()], memory.get(watched.signal().name()));
    return new Alarm(watched.signal(), watched.supplier(), point, q, expected, recovery);
  }
}
