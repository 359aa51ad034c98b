package org.partnershiphealth.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The two-way model with its errors by supplier: CR1 with nested parameters, and the exact cluster
 * jackknife CV3, both with t(G - 1).
 *
 * <p>Sources: A. C. Cameron and D. L. Miller, "A practitioner's guide to cluster-robust inference",
 * Journal of Human Resources 50 (2015), 317-372; J. G. MacKinnon, M. O. Nielsen, M. D. Webb,
 * "Cluster-robust inference: a guide to empirical practice", Journal of Econometrics 232 (2023),
 * 272-299.
 */
public final class PanelFit {

  private final PanelCoefficients coefficients;
  private final List<SupplierScore> scores;
  private final double[][] influence;
  private final double[][] without;

  private PanelFit(PanelCoefficients coefficients, List<SupplierScore> scores) {
    this.coefficients = coefficients;
    this.scores = List.copyOf(scores);
    this.influence = new double[scores.size()][];
    this.without = new double[scores.size()][];
    for (int i = 0; i < scores.size(); i++) {
      SupplierScore score = scores.get(i);
      influence[i] = Matrices.times(coefficients.inverse(), score.score());
      without[i] = score.loss().length == 0 ? new double[0] : coefficients.without(score.loss());
    }
  }

  /** Joins the two passes; scores in order of supplier. */
  public static PanelFit of(PanelCoefficients coefficients, List<SupplierScore> scores) {
    return new PanelFit(coefficients, scores);
  }

  /**
   * Both passes over all groups on one machine.
   *
   * @param groups the usable rows of each peer group, singletons still in
   * @param jackknife whether CV3 is wanted
   */
  public static PanelFit of(List<PanelRows> groups, boolean jackknife, double mostKappa) {
    List<PanelRows> rows = PeerGroups.each(groups, PanelRows::withoutSingletons);
    List<PeerMoments> moments = rows.stream().map(PeerMoments::of).toList();
    PanelCoefficients coefficients = PanelCoefficients.of(moments, mostKappa);
    List<SupplierScore> scores = new ArrayList<>();
    for (int g = 0; g < rows.size() && coefficients.exists(); g++) {
      scores.addAll(SupplierScore.of(rows.get(g), moments.get(g), coefficients.b(), jackknife));
    }
    return new PanelFit(coefficients, scores);
  }

  /**
   * Both passes where several units share a cluster: unit u belongs to supplier u / {@code
   * perSupplier}, has an effect of its own, and its errors are joined with its supplier's.
   *
   * @param groups in which no supplier has two units
   */
  public static PanelFit ofClusters(List<PanelRows> groups, int perSupplier, double mostKappa) {
    PanelFit units = of(groups, true, mostKappa);
    TreeMap<Integer, SupplierScore> joined = new TreeMap<>();
    for (SupplierScore score : units.scores) {
      joined.merge(score.supplier() / perSupplier, score, SupplierScore::with);
    }
    return new PanelFit(units.coefficients, List.copyOf(joined.values()));
  }

  /** Why there is no fit: NO_ROWS, CONSTANT, COLLINEAR, FEW_SUPPLIERS, FEW_ROWS; else empty. */
  public String refusal() {
    if (!coefficients.exists()) {
      return coefficients.refusal();
    }
    if (suppliers() < 2) {
      return "FEW_SUPPLIERS";
    }
    return rows() <= coefficients.parameters() ? "FEW_ROWS" : "";
  }

  public boolean exists() {
    return refusal().isEmpty();
  }

  public int rows() {
    return coefficients.rows();
  }

  public int suppliers() {
    return scores.isEmpty() ? coefficients.suppliers() : scores.size();
  }

  public double kappa() {
    return coefficients.kappa();
  }

  /** K* of the small-sample factor. */
  public int parameters() {
    return coefficients.parameters();
  }

  public double[] b() {
    return coefficients.b().clone();
  }

  /** What each supplier says, in order of supplier. */
  public List<SupplierScore> scores() {
    return scores;
  }

  PanelCoefficients coefficients() {
    return coefficients;
  }

  /** u of each supplier: what its scores move the coefficients by. */
  double[][] influence() {
    return influence;
  }

  /** The coefficients without supplier number i of {@link #scores}: refitted, else b - u. */
  double[] without(int i) {
    if (scores.get(i).loss().length > 0) {
      return without[i];
    }
    double[] b = b();
    Arrays.setAll(b, k -> b[k] - influence[i][k]);
    return b;
  }

  /** The covariance CR1. */
  double[][] cr1() {
    double g = suppliers();
    double n = rows();
    return Matrices.outer(influence, g / (g - 1) * (n - 1) / (n - parameters()));
  }

  /** The standard error CR1 of c'b. */
  private double cr1(double[] c) {
    return Math.sqrt(Matrices.quadratic(cr1(), c));
  }

  /** The jackknife error of c'b; empty without jackknife, or where a refit has no answer. */
  private OptionalDouble cv3(double[] c) {
    double sum = 0;
    double theta = Matrices.dot(c, coefficients.b());
    for (int i = 0; i < scores.size(); i++) {
      if (without[i].length == 0) {
        return OptionalDouble.empty();
      }
      double apart = Matrices.dot(c, without[i]) - theta;
      sum += apart * apart;
    }
    double g = suppliers();
    return OptionalDouble.of(Math.sqrt((g - 1) / g * sum));
  }

  /** c'b with the larger of the two errors. */
  public Estimate contrast(double... c) {
    requireFit();
    return Estimate.of(Matrices.dot(c, coefficients.b()), cr1(c), cv3(c), suppliers() - 1);
  }

  /** One coefficient. */
  public Estimate coefficient(int k) {
    return contrast(
        IntStream.range(0, coefficients.b().length).mapToDouble(j -> j == k ? 1 : 0).toArray());
  }

  /** Root mean square of a regressor with all effects taken out: its within SD. */
  public double sdWithin(int k) {
    return Math.sqrt(Math.max(0, coefficients.products()[k][k]) / Math.max(1, rows()));
  }

  /** Whether these coefficients are 0 together: Wald's test with CR1 and F(q, G - 1). */
  public WaldTest wald(int... which) {
    requireFit();
    return WaldTest.of(coefficients.b(), cr1(), which, suppliers() - 1);
  }

  private void requireFit() {
    if (!exists()) {
      throw new IllegalStateException("no fit (" + refusal() + "); ask exists() first");
    }
  }
}
