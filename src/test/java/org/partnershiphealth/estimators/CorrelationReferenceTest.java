package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphealth.Shared;

/** R's correlations of the reference panels (R 4.2.2, cor.test and lm residuals), to 1e-9. */
class CorrelationReferenceTest {

  private static final double CLOSE = 1e-9;

  /** The complete rows of two columns of a panel. */
  private record Pairs(double[] x, double[] y, int[] supplier, int suppliers, int[] month) {

    static Pairs read(String world, String xName, String yName) throws IOException {
      List<String> lines = Files.readAllLines(Shared.path("reference/panel_" + world + ".csv"));
      List<String> header = Arrays.asList(lines.get(0).split(",", -1));
      Map<String, Integer> ids = new LinkedHashMap<>();
      List<double[]> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        String x = cells[header.indexOf(xName)];
        String y = cells[header.indexOf(yName)];
        if (!missing(x) && !missing(y)) {
          int id = ids.computeIfAbsent(cells[0], s -> ids.size());
          double month = Double.parseDouble(cells[header.indexOf("month")]);
          rows.add(new double[] {Double.parseDouble(x), Double.parseDouble(y), id, month});
        }
      }
      return new Pairs(
          rows.stream().mapToDouble(r -> r[0]).toArray(),
          rows.stream().mapToDouble(r -> r[1]).toArray(),
          rows.stream().mapToInt(r -> (int) r[2]).toArray(),
          ids.size(),
          rows.stream().mapToInt(r -> (int) r[3]).toArray());
    }

    private static boolean missing(String cell) {
      return cell.isEmpty() || cell.equals("NA");
    }

    double[] means(double[] values) {
      double[] sums = new double[suppliers];
      double[] counts = new double[suppliers];
      for (int i = 0; i < values.length; i++) {
        sums[supplier[i]] += values[i];
        counts[supplier[i]]++;
      }
      for (int s = 0; s < suppliers; s++) {
        sums[s] /= counts[s];
      }
      return sums;
    }

    WithinEffects effects() {
      int months = Arrays.stream(month).max().orElse(0) + 1;
      return new WithinEffects(supplier, suppliers, new int[x.length], 1, month, months);
    }
  }

  private static Map<String, Double> reference(String world) throws IOException {
    Map<String, Double> values = new HashMap<>();
    for (String line : Files.readAllLines(Shared.path("reference/ref_" + world + ".tsv"))) {
      String[] cells = line.split("\t", -1);
      if (!cells[1].equals("NA")) {
        values.put(cells[0], Double.parseDouble(cells[1]));
      }
    }
    return values;
  }

  private static double rankR(double[] x, double[] y, int[] supplier, int suppliers) {
    return Correlation.clustered(Ranks.average(x), Ranks.average(y), supplier, suppliers).r();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lagged", "heavy", "simpson"})
  void pooledBetweenAndWithinAgreeWithR(String world) throws IOException {
    Map<String, Double> r = reference(world);
    Pairs pairs = Pairs.read(world, "trust", "log_cost");

    Correlation pooled = Correlation.clustered(pairs.x, pairs.y, pairs.supplier, pairs.suppliers);
    assertEquals(r.get("trust_cost.pearson.r"), pooled.r(), CLOSE);
    assertEquals(
        r.get("trust_cost.spearman.rho"),
        rankR(pairs.x, pairs.y, pairs.supplier, pairs.suppliers),
        CLOSE);

    Correlation between = Correlation.independent(pairs.means(pairs.x), pairs.means(pairs.y));
    assertEquals(r.get("between.r"), between.r(), CLOSE);
    assertEquals(r.get("between.p"), between.p(), CLOSE);
    assertEquals(r.get("between.lo"), between.interval().low(), CLOSE);
    assertEquals(r.get("between.hi"), between.interval().high(), CLOSE);

    double[] x = pairs.effects().residuals(pairs.x);
    double[] y = pairs.effects().residuals(pairs.y);
    assertEquals(
        r.get("within.r"), Correlation.clustered(x, y, pairs.supplier, pairs.suppliers).r(), CLOSE);
  }

  @Test
  void theIntervalAllowsForRowsThatRepeatOneSupplier() throws IOException {
    Pairs pairs = Pairs.read("lagged", "trust", "log_cost");
    Map<String, Double> r = reference("lagged");

    Interval clustered =
        Correlation.clustered(pairs.x, pairs.y, pairs.supplier, pairs.suppliers).interval();

    double naive = r.get("trust_cost.pearson.hi") - r.get("trust_cost.pearson.lo");
    assertTrue(clustered.high() - clustered.low() > naive);
  }

  @Test
  void aConstantSideHasNoCorrelation() {
    double[] constant = {7.3, 7.3, 7.3, 7.3};
    double[] other = {1, 2, 3, 4};

    assertFalse(Correlation.clustered(constant, other, new int[] {0, 0, 1, 1}, 2).isDefined());
    assertFalse(Correlation.independent(other, constant).isDefined());
  }

  @Test
  void equalValuesShareTheirRank() {
    assertEquals(
        List.of(1.5, 3.0, 1.5, 4.0),
        Arrays.stream(Ranks.average(new double[] {-0.0, 2, 0.0, 5})).boxed().toList());
  }

  /** R 4.2: p.adjust(c(.01, .04, .03, .005), "BH") and "BY". */
  @Test
  void falseDiscoveryAgreesWithR() {
    double[] p = {0.01, 0.04, 0.03, 0.005};

    double[] bh = FalseDiscovery.benjaminiHochberg(p);
    double[] by = FalseDiscovery.benjaminiYekutieli(p);

    assertEquals(0.02, bh[0], 1e-15);
    assertEquals(0.04, bh[1], 1e-15);
    assertEquals(0.04, bh[2], 1e-15);
    assertEquals(0.02, bh[3], 1e-15);
    assertEquals(0.02 * (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0), by[3], 1e-15);
  }
}
