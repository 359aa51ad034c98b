package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.facts.Facts;
import org.partnershiphealth.facts.OrderLines;
import org.partnershiphealth.indicators.Direction;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.panel.PanelResult;

/** Prepares the races of {@link PriceSpeedOrTrust}: baselines, follow-ups and rivals. */
final class Races {

  private static final List<String> OUTCOMES = List.of("O1", "O7", "O9", "K2");
  private static final int FEWEST_MONTHS = 12;
  private static final String PRICE = "price";
  private static final String PRICES = "prices";
  private static final String LEAD = "lead";
  private static final String LEADS = "leads";

  private final PanelGrids grids;
  private final PanelVariables variables;
  private final Map<String, Grid> sums;
  private final Map<String, Grid> trade;
  private final Set<String> trading;

  Races(Facts facts, PanelResult panel, PanelGrids grids, PanelVariables variables) {
    this.grids = grids;
    this.variables = variables;
    this.sums = outcomeSums(panel.figures());
    this.trade = trade(facts, panel);
    this.trading = trading(facts);
  }

  /** O1, O7, O9, K2 and whether trade goes on. */
  List<PriceSpeedOrTrust.Race> all() {
    List<PriceSpeedOrTrust.Race> races = new ArrayList<>();
    for (Measure outcome : raced()) {
      boolean ratio = outcome.id().equals("K2");
      double unit = outcome.unit().equals("ppm") || !ratio ? 100 : 1;
      Grid n = sums.get(outcome.name() + " n");
      Grid d = sums.get(outcome.name() + " d");
      Grid trust = variables.scores(outcome).get(2);
      List<PriceSpeedOrTrust.Runner> runners = new ArrayList<>();
      for (int s = 0; s < grids.suppliers(); s++) {
        int supplier = s;
        windows(s, trust, t -> d.cells()[supplier][t] > 0)
            .ifPresent(
                w -> {
                  double before = unit * total(n, supplier, w[0]) / total(d, supplier, w[0]);
                  double after = unit * total(n, supplier, w[1]) / total(d, supplier, w[1]);
                  runners.add(
                      new PriceSpeedOrTrust.Runner(
                          supplier,
                          rivals(supplier, trust, w[0]),
                          before,
                          ratio ? Math.log(after) - Math.log(before) : after));
                });
      }
      int sign = outcome.better() == Direction.DOWN ? -1 : 1;
      races.add(new PriceSpeedOrTrust.Race(outcome.name(), sign, !ratio, againstPeers(runners)));
    }
    races.add(survival());
    return races;
  }

  private List<Measure> raced() {
    return variables.tested().stream().filter(m -> OUTCOMES.contains(m.id())).toList();
  }

  private PriceSpeedOrTrust.Race survival() {
    Grid trust = variables.mutual();
    List<PriceSpeedOrTrust.Runner> runners = new ArrayList<>();
    for (int s = 0; s < grids.suppliers(); s++) {
      int supplier = s;
      windows(s, trust, t -> true)
          .ifPresent(
              w ->
                  runners.add(
                      new PriceSpeedOrTrust.Runner(
                          supplier,
                          rivals(supplier, trust, w[0]),
                          Double.NaN,
                          trading.contains(grids.supplier(supplier)) ? 1 : 0)));
    }
    return new PriceSpeedOrTrust.Race("survival", 1, false, againstPeers(runners));
  }

  /** The first and the second half of a supplier's usable months; empty if one is under a year. */
  private static Optional<int[][]> windows(int supplier, Grid trust, IntPredicate hasOutcome) {
    int[] usable =
        IntStream.range(0, trust.cells()[supplier].length)
            .filter(t -> Double.isFinite(trust.cells()[supplier][t]) && hasOutcome.test(t))
            .toArray();
    int half = usable.length / 2;
    return half < FEWEST_MONTHS
        ? Optional.empty()
        : Optional.of(
            new int[][] {
              Arrays.copyOf(usable, half), Arrays.copyOfRange(usable, half, usable.length)
            });
  }

  private static double total(Grid grid, int supplier, int[] months) {
    return Arrays.stream(months)
        .mapToDouble(t -> grid.cells()[supplier][t])
        .filter(Double::isFinite)
        .sum();
  }

  /**
   * Trust and cheapness; in place of speed the mean planned lead time, until the peers are known.
   */
  private double[] rivals(int supplier, Grid trust, int[] baseline) {
    int[] span = IntStream.rangeClosed(baseline[0], baseline[baseline.length - 1]).toArray();
    return new double[] {
      total(trust, supplier, baseline) / baseline.length,
      -total(trade.get(PRICE), supplier, span) / total(trade.get(PRICES), supplier, span),
      total(trade.get(LEAD), supplier, span) / total(trade.get(LEADS), supplier, span)
    };
  }

  /** Speed: minus the logarithm of lead time over the median of the peers. */
  private List<PriceSpeedOrTrust.Runner> againstPeers(List<PriceSpeedOrTrust.Runner> runners) {
    int[] peers = grids.peerGroups();
    Map<Integer, List<Double>> leads = new TreeMap<>();
    for (PriceSpeedOrTrust.Runner r : runners) {
      if (Double.isFinite(r.rivals()[2])) {
        leads.computeIfAbsent(peers[r.supplier()], p -> new ArrayList<>()).add(r.rivals()[2]);
      }
    }
    List<PriceSpeedOrTrust.Runner> placed = new ArrayList<>();
    for (PriceSpeedOrTrust.Runner r : runners) {
      double median = median(leads.getOrDefault(peers[r.supplier()], List.of()));
      double[] rivals = {r.rivals()[0], r.rivals()[1], -Math.log(r.rivals()[2] / median)};
      placed.add(new PriceSpeedOrTrust.Runner(r.supplier(), rivals, r.before(), r.after()));
    }
    return placed;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
  }

  private Map<String, Grid> outcomeSums(Dataset<Row> figures) {
    List<String> names = new ArrayList<>();
    raced().forEach(m -> names.addAll(List.of(m.name() + " n", m.name() + " d")));
    Dataset<Row> cells =
        figures.where(
            col("part")
                .equalTo("main")
                .and(col("window_months").equalTo(1))
                .and(col("measure").isin(raced().stream().map(Measure::name).toArray())));
    return grids.read(
        cells
            .select(named("measure", " n"), col("supplier_id"), col("month"), col("numerator"))
            .unionAll(
                cells.select(
                    named("measure", " d"), col("supplier_id"), col("month"), col("denominator")))
            .toDF("name", "supplier_id", "month", "value"),
        names);
  }

  private static org.apache.spark.sql.Column named(String column, String ending) {
    return concat(col(column), lit(ending));
  }

  /** By supplier and month: logarithms of prices over the peers' mean, and planned lead times. */
  private Map<String, Grid> trade(Facts facts, PanelResult panel) {
    Dataset<Row> lines =
        facts
            .get(OrderLines.FACT)
            .where(col("ordered_month").isNotNull())
            .select(
                col("supplier_id"),
                col("item_id"),
                col("ordered_month").as("month"),
                trunc(col("ordered_month"), "quarter").as("quarter"),
                when(
                        col("ordered_quantity").gt(0),
                        col("order_amount")
                            .cast("double")
                            .divide(col("ordered_quantity").cast("double")))
                    .as(PRICE),
                col("planned_lead_days").cast("double").as(LEAD))
            .join(panel.suppliers().select("supplier_id", "peer_group"), "supplier_id");
    Dataset<Row> means =
        lines
            .where(col(PRICE).gt(0))
            .groupBy("peer_group", "item_id", "quarter")
            .agg(avg(PRICE).as("peers_price"));
    Dataset<Row> prices =
        lines
            .where(col(PRICE).gt(0))
            .join(
                means,
                scala.jdk.javaapi.CollectionConverters.asScala(
                        List.of("peer_group", "item_id", "quarter"))
                    .toSeq())
            .select(
                col("supplier_id"),
                col("month"),
                log(col(PRICE).divide(col("peers_price"))).as("value"));
    Dataset<Row> leads =
        lines
            .where(col(LEAD).gt(0))
            .select(col("supplier_id"), col("month"), col(LEAD).as("value"));
    return grids.read(
        monthly(prices, PRICE, PRICES).unionAll(monthly(leads, LEAD, LEADS)),
        List.of(PRICE, PRICES, LEAD, LEADS));
  }

  private static Dataset<Row> monthly(Dataset<Row> values, String total, String number) {
    Dataset<Row> sums =
        values
            .groupBy("supplier_id", "month")
            .agg(sum("value").as("total"), sum(lit(1.0)).as("number"));
    return sums.select(
            lit(total).as("name"), col("supplier_id"), col("month"), col("total").as("value"))
        .unionAll(sums.select(lit(number), col("supplier_id"), col("month"), col("number")));
  }

  /** Suppliers with an order in the last 365 days and no end. */
  private static Set<String> trading(Facts facts) {
    Dataset<Row> ordered =
        facts
            .get(OrderLines.FACT)
            .where(col("ordered_on").gt(lit(facts.inputs().asOf().minusDays(365))))
            .select("supplier_id")
            .distinct();
    Set<String> trading = new TreeSet<>();
    for (Row r :
        facts
            .inputs()
            .parties()
            .where(coalesce(col("ended_on").gt(lit(facts.inputs().asOf())), lit(true)))
            .select("supplier_id")
            .join(ordered, "supplier_id")
            .collectAsList()) {
      trading.add(r.getString(0));
    }
    return trading;
  }
}
