package org.partnershiphealth.questions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.partnershiphealth.config.Party;
import org.partnershiphealth.estimators.Asymmetry;
import org.partnershiphealth.estimators.PanelFit;
import org.partnershiphealth.estimators.PanelRows;
import org.partnershiphealth.indicators.Ingredients;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.indicators.contact.AnsweredInTime;
import org.partnershiphealth.indicators.promises.ErosionAsymmetry;

/**
 * Is trust earned slowly and lost quickly? Whether the partner answers in time less often after our
 * broken promises than it answers more often after kept ones, and the other way round: rows of
 * supplier, direction and quarter, effects of supplier x direction and peer x direction x quarter,
 * errors by supplier (G4). Never from the weights of a score.
 */
final class AsymmetryOfTrust {

  private static final int QUARTER = 3;
  private static final int LEAST_REQUESTS = 5;
  private static final int FEWEST_SUPPLIERS = 20;
  private static final double LEVEL = 0.05;
  private static final double MOST_KAPPA = 300;
  private static final int KEPT = 0;
  private static final int BROKEN = 1;
  private static final int FEWEST_SHOWN = 5;
  private static final int RATIO = 5;
  private static final int N_SUPPLIERS = 9;
  private static final String ESTIMATED = "ESTIMATED";
  private static final String NOT_ENOUGH = "NOT_ENOUGH_EVIDENCE";

  private final PanelGrids grids;
  private final List<String> actors = List.of(Party.BUYER.name(), Party.SUPPLIER.name());
  private final Map<String, Grid> cells;

  /**
   * @param figures the panel's figures
   * @param ledger the acts
   * @param measures those that the job has data for
   */
  AsymmetryOfTrust(
      PanelGrids grids, Dataset<Row> figures, Dataset<Row> ledger, List<Measure> measures) {
    this.grids = grids;
    Object[] own =
        measures.stream()
            .filter(m -> m.act().isPresent() && !Ingredients.overlap(m, AnsweredInTime.MEASURE))
            .map(Measure::name)
            .toArray();
    Dataset<Row> acts =
        ledger
            .where(col("indicator").isin(own).and(not(col("concealed"))))
            .where(col("party").isin(actors.toArray()))
            .groupBy(
                concat(col("party"), lit(" "), col("kept").cast("string")).as("name"),
                col("supplier_id"),
                col("month"))
            .agg(count(lit(1)).cast("double").as("value"));
    Column answered =
        col("measure")
            .equalTo(AnsweredInTime.MEASURE.name())
            .and(col("part").equalTo("main"))
            .and(col("window_months").equalTo(QUARTER))
            .and(col("n").geq(LEAST_REQUESTS));
    Dataset<Row> shares =
        figures
            .where(answered)
            .select(
                concat(col("party"), lit(" answers")).as("name"),
                col("supplier_id"),
                col("month"),
                col("value").multiply(100).as("value"));
    List<String> names = new ArrayList<>();
    for (String actor : actors) {
      names.addAll(List.of(actor + " true", actor + " false", actor + " answers"));
    }
    this.cells = grids.read(acts.unionAll(shares), names);
  }

  /** The row of {@code asymmetry}. */
  Row answer() {
    PanelFit fit = fit();
    if (!fit.exists()) {
      return RowFactory.create(
          "ALL",
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          (long) fit.rows(),
          (long) fit.suppliers(),
          NOT_ENOUGH);
    }
    Asymmetry found = Asymmetry.of(fit, KEPT, BROKEN);
    boolean enough =
        fit.suppliers() >= FEWEST_SUPPLIERS
            && found.kept().p() <= LEVEL
            && found.broken().p() <= LEVEL;
    return RowFactory.create(
        "ALL",
        found.kept().value(),
        found.kept().se(),
        found.broken().value(),
        found.broken().se(),
        DoTheyMoveTogether.orNull(found.ratio()),
        DoTheyMoveTogether.orNull(found.interval().low()),
        DoTheyMoveTogether.orNull(found.interval().high()),
        (long) fit.rows(),
        (long) fit.suppliers(),
        enough ? ESTIMATED : NOT_ENOUGH);
  }

  /** The same as a row of {@code group_measure}: of the portfolio, in the last whole month. */
  static Row ofPortfolio(Row answer, LocalDate month) {
    boolean shown = answer.getLong(N_SUPPLIERS) >= FEWEST_SHOWN;
    return RowFactory.create(
        "PORTFOLIO",
        "ALL",
        ErosionAsymmetry.MEASURE.name(),
        Party.PORTFOLIO.name(),
        month,
        shown ? answer.get(RATIO) : null,
        shown ? answer.get(RATIO + 1) : null,
        shown ? answer.get(RATIO + 2) : null,
        answer.get(N_SUPPLIERS),
        answer.getString(N_SUPPLIERS + 1).equals(ESTIMATED) ? "OK" : "LOW_N");
  }

  private PanelFit fit() {
    List<PanelRows> groups = new ArrayList<>();
    int[] peers = grids.peerGroups();
    for (int direction = 0; direction < actors.size(); direction++) {
      Map<Integer, List<double[]>> byPeer = new TreeMap<>();
      for (int s = 0; s < peers.length; s++) {
        byPeer.computeIfAbsent(peers[s], p -> new ArrayList<>()).addAll(rows(s, direction));
      }
      byPeer.values().stream().filter(r -> !r.isEmpty()).forEach(r -> groups.add(panel(r)));
    }
    return PanelFit.ofClusters(groups, actors.size(), MOST_KAPPA);
  }

  /** Of each quarter of a supplier and actor: unit, quarter, kept, broken, change of answers. */
  private List<double[]> rows(int supplier, int direction) {
    String actor = actors.get(direction);
    double[] answers = cells.get(actors.get(1 - direction) + " answers").cells()[supplier];
    double[] kept = cells.get(actor + " true").cells()[supplier];
    double[] broken = cells.get(actor + " false").cells()[supplier];
    List<double[]> rows = new ArrayList<>();
    for (int end = QUARTER - 1; end + QUARTER < grids.months(); end++) {
      double change = answers[end + QUARTER] - answers[end];
      if (grids.day(end).getMonthValue() % QUARTER == 0 && !Double.isNaN(change)) {
        int unit = supplier * actors.size() + direction;
        int quarter = end / QUARTER;
        rows.add(new double[] {unit, quarter, sum(kept, end), sum(broken, end), change});
      }
    }
    return rows;
  }

  /** The acts of the quarter that ends there; a month without a cell had none. */
  private static double sum(double[] months, int end) {
    double sum = 0;
    for (int t = end - QUARTER + 1; t <= end; t++) {
      sum += Double.isNaN(months[t]) ? 0 : months[t];
    }
    return sum;
  }

  private PanelRows panel(List<double[]> rows) {
    double[][] columns = new double[3][];
    for (int c = 0; c < columns.length; c++) {
      int at = c + 2;
      columns[c] = rows.stream().mapToDouble(r -> r[at]).toArray();
    }
    return new PanelRows(
        rows.stream().mapToInt(r -> (int) r[0]).toArray(),
        rows.stream().mapToInt(r -> (int) r[1]).toArray(),
        columns,
        grids.months());
  }
}
