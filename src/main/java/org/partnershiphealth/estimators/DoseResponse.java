package org.partnershiphealth.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * y in each fifth of x against the middle fifth, with the same effects and controls as the
 * headline: a regression on dummies, because residualising x first can distort its shape (M. D.
 * Cattaneo, R. K. Crump, M. H. Farrell, Y. Feng, "On binscatter", American Economic Review 114
 * (2024), 1488-1514).
 */
public final class DoseResponse {

  private static final int BINS = 5;
  private static final int MIDDLE = 2;
  private static final int FEWEST_SUPPLIERS = 20;

  private DoseResponse() {}

  /**
   * One fifth.
   *
   * @param number 1 to 5
   * @param low least x of the fifth: a value equal to a cut goes up
   * @param effect against the middle fifth; empty in it, and where fewer than 20 suppliers
   *     contribute
   */
  public record Bin(
      int number, double low, double high, int rows, int suppliers, Optional<Estimate> effect) {}

  /** The five fifths; empty where there is no fit. */
  public static List<Bin> of(int[] group, double[][] y, double[][] x, List<LaggedSeries> controls) {
    List<LaggedSeries> plain = new ArrayList<>(List.of(new LaggedSeries(x, 0)));
    plain.addAll(controls);
    List<PanelRows> rows =
        PeerGroups.each(PanelDesign.usable(group, y, plain), PanelRows::withoutSingletons);
    double[] values = rows.stream().flatMapToDouble(r -> Arrays.stream(r.columns()[0])).toArray();
    if (values.length == 0) {
      return List.of();
    }
    double[] cuts = Quantiles.of(values, 0, 0.2, 0.4, 0.6, 0.8, 1);
    List<PanelRows> dummies = PeerGroups.each(rows, r -> dummies(r, cuts));
    PanelFit fit = PanelFit.of(dummies, true, ScaledInverse.MOST_KAPPA);
    return fit.exists()
        ? IntStream.range(0, BINS).mapToObj(bin -> bin(bin, rows, cuts, fit)).toList()
        : List.of();
  }

  private static Bin bin(int bin, List<PanelRows> rows, double[] cuts, PanelFit fit) {
    int n = 0;
    TreeSet<Integer> suppliers = new TreeSet<>();
    for (PanelRows group : rows) {
      for (int i = 0; i < group.size(); i++) {
        if (place(group.columns()[0][i], cuts) == bin) {
          n++;
          suppliers.add(group.supplier()[i]);
        }
      }
    }
    Optional<Estimate> effect =
        bin == MIDDLE || suppliers.size() < FEWEST_SUPPLIERS
            ? Optional.empty()
            : Optional.of(fit.coefficient(bin < MIDDLE ? bin : bin - 1));
    return new Bin(bin + 1, cuts[bin], cuts[bin + 1], n, suppliers.size(), effect);
  }

  private static int place(double value, double[] cuts) {
    int bin = 0;
    while (bin < BINS - 1 && value >= cuts[bin + 1]) {
      bin++;
    }
    return bin;
  }

  private static PanelRows dummies(PanelRows rows, double[] cuts) {
    int others = rows.columns().length - 1;
    double[][] columns = new double[BINS - 1 + others][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      int bin = place(rows.columns()[0][i], cuts);
      if (bin != MIDDLE) {
        columns[bin < MIDDLE ? bin : bin - 1][i] = 1;
      }
    }
    for (int c = 0; c < others; c++) {
      columns[BINS - 1 + c] = rows.columns()[c + 1];
    }
    return new PanelRows(rows.supplier(), rows.month(), columns, rows.months());
  }
}
