package org.partnershiphealth.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.partnershiphealth.estimators.Estimate;
import org.partnershiphealth.estimators.FalseDiscovery;
import org.partnershiphealth.estimators.LeastSquares;

/**
 * Price, speed or trust? Which of the three in the first half of a partnership goes with its later
 * results, the other two and the results so far being equal (05.5b). Any of them may win, or none.
 */
final class PriceSpeedOrTrust {

  private static final List<String> RIVALS = List.of("trust", "cheapness", "speed");
  private static final int FEWEST_SUPPLIERS = 30;
  private static final int FEWEST_PEERS = 5;
  private static final double FOUND = 0.05;

  private final int[] peers;

  /**
   * @param peers the peer group of each supplier of the grids
   */
  PriceSpeedOrTrust(int[] peers) {
    this.peers = peers.clone();
  }

  /**
   * A supplier in one race.
   *
   * @param rivals trust, cheapness and speed of the baseline; NaN where unknown
   * @param before the outcome of the baseline; NaN where the outcome has none
   * @param after the outcome of the follow-up
   */
  record Runner(int supplier, double[] rivals, double before, double after) {

    boolean isComplete(boolean withBefore) {
      return Arrays.stream(rivals).allMatch(Double::isFinite)
          && Double.isFinite(after)
          && (!withBefore || Double.isFinite(before));
    }
  }

  /**
   * One outcome and who runs for it.
   *
   * @param withBefore whether the outcome of the baseline is a control
   * @param sign 1 where more is better, else -1
   */
  record Race(String outcome, int sign, boolean withBefore, List<Runner> runners) {}

  private record Result(
      Race race, int n, List<Estimate> rivals, List<List<Estimate>> differences) {}

  /** The rows of {@code horse_race}, three an outcome. */
  List<Row> answers(List<Race> races) {
    List<Result> results = races.stream().map(this::run).toList();
    double[] p =
        results.stream().flatMap(r -> r.rivals().stream()).mapToDouble(Estimate::p).toArray();
    double[] q = FalseDiscovery.benjaminiHochberg(p);
    List<Row> rows = new ArrayList<>();
    int at = 0;
    for (Result result : results) {
      double[] own = Arrays.copyOfRange(q, at, at + result.rivals().size());
      at += own.length;
      rows.addAll(rows(result, own));
    }
    return rows;
  }

  private Result run(Race race) {
    List<Runner> runners =
        race.runners().stream().filter(r -> r.isComplete(race.withBefore())).toList();
    Optional<LeastSquares> fit =
        runners.size() < FEWEST_SUPPLIERS ? Optional.empty() : fit(race, runners);
    if (fit.isEmpty()) {
      return new Result(race, runners.size(), List.of(), List.of());
    }
    int columns = race.withBefore() ? 4 : 3;
    List<Estimate> rivals = new ArrayList<>();
    List<List<Estimate>> differences = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rivals.add(fit.get().contrast(unit(columns, i, -1)));
      List<Estimate> others = new ArrayList<>();
      for (int j = 0; j < 3; j++) {
        others.add(i == j ? rivals.get(i) : fit.get().contrast(unit(columns, i, j)));
      }
      differences.add(others);
    }
    return new Result(race, runners.size(), rivals, differences);
  }

  private Optional<LeastSquares> fit(Race race, List<Runner> runners) {
    int n = runners.size();
    double[][] x = new double[n][race.withBefore() ? 4 : 3];
    double[] y = new double[n];
    for (int k = 0; k < 3; k++) {
      int rival = k;
      double[] values = runners.stream().mapToDouble(r -> r.rivals()[rival]).toArray();
      double mean = Arrays.stream(values).sum() / n;
      double sd =
          Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (n - 1));
      for (int i = 0; i < n; i++) {
        x[i][k] = sd > 0 ? (values[i] - mean) / sd : 0;
      }
    }
    for (int i = 0; i < n; i++) {
      y[i] = runners.get(i).after();
      if (race.withBefore()) {
        x[i][3] = runners.get(i).before();
      }
    }
    return LeastSquares.of(x, y, groups(runners));
  }

  /** Peer groups of fewer than five runners are one. */
  private int[] groups(List<Runner> runners) {
    Map<Integer, Integer> size = new TreeMap<>();
    runners.forEach(r -> size.merge(peers[r.supplier()], 1, Integer::sum));
    Map<Integer, Integer> number = new TreeMap<>();
    return runners.stream()
        .mapToInt(
            r -> {
              int peer = size.get(peers[r.supplier()]) < FEWEST_PEERS ? -1 : peers[r.supplier()];
              return number.computeIfAbsent(peer, x -> number.size());
            })
        .toArray();
  }

  private static double[] unit(int columns, int plus, int minus) {
    double[] c = new double[columns];
    c[plus] = 1;
    if (minus >= 0) {
      c[minus] = -1;
    }
    return c;
  }

  private static List<Row> rows(Result result, double[] q) {
    if (result.rivals().isEmpty()) {
      return RIVALS.stream()
          .map(
              rival ->
                  RowFactory.create(
                      result.race().outcome(),
                      rival,
                      null,
                      null,
                      null,
                      null,
                      null,
                      (long) result.n(),
                      null,
                      null,
                      null,
                      null,
                      null))
          .toList();
    }
    String winner =
        IntStream.range(0, 3)
            .filter(i -> wins(result, i, q[i]))
            .mapToObj(RIVALS::get)
            .findFirst()
            .orElse(null);
    return IntStream.range(0, 3).mapToObj(i -> row(result, i, q[i], winner)).toList();
  }

  private static boolean wins(Result result, int i, double q) {
    int sign = result.race().sign();
    return q <= FOUND
        && sign * result.rivals().get(i).value() > 0
        && IntStream.range(0, 3)
            .filter(j -> j != i)
            .mapToObj(j -> result.differences().get(i).get(j).interval())
            .allMatch(d -> sign > 0 ? d.low() > 0 : d.high() < 0);
  }

  private static Row row(Result result, int i, double q, String winner) {
    int sign = result.race().sign();
    int nearest =
        IntStream.range(0, 3)
            .filter(j -> j != i)
            .boxed()
            .max((a, b) -> Double.compare(sign * value(result, a), sign * value(result, b)))
            .orElseThrow();
    Estimate own = result.rivals().get(i);
    Estimate difference = result.differences().get(i).get(nearest);
    return RowFactory.create(
        result.race().outcome(),
        RIVALS.get(i),
        own.value(),
        own.interval().low(),
        own.interval().high(),
        own.p(),
        q,
        (long) result.n(),
        RIVALS.get(nearest),
        difference.value(),
        difference.interval().low(),
        difference.interval().high(),
        winner);
  }

  private static double value(Result result, int rival) {
    return result.rivals().get(rival).value();
  }
}
