package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphealth.Shared;

/** Figures that others have published: Grunfeld's investment data, NIST's StRD. */
class PublishedAnchorsTest {

  @Test
  void grunfeldsErrorIsThatOfStataAndFixest() throws IOException {
    Map<String, Double> anchors = ReferencePanel.keys("reference/anchors.tsv");
    List<String> lines = Files.readAllLines(Shared.path("reference/grunfeld.csv"));
    Map<String, Integer> firms = new LinkedHashMap<>();
    double[][] investment = new double[11][20];
    double[][] capital = new double[11][20];
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      int firm = firms.computeIfAbsent(cells[0], f -> firms.size());
      int year = Integer.parseInt(cells[1]) - 1935;
      investment[firm][year] = Double.parseDouble(cells[2]);
      capital[firm][year] = Double.parseDouble(cells[4]);
    }
    int n = firms.size();
    PanelDesign design =
        PanelDesign.of(
            new int[n],
            Arrays.copyOf(investment, n),
            List.of(new LaggedSeries(Arrays.copyOf(capital, n), 0)),
            List.of());
    PanelFit fit = PanelFit.of(design.groups(), false, ScaledInverse.MOST_KAPPA);

    Estimate b = fit.coefficient(0);
    assertEquals(anchors.get("grunfeld.capital.b"), b.value(), 1e-10);
    assertEquals(anchors.get("grunfeld.capital.se_cr1_nested"), b.seCr1(), 1e-11);
    assertEquals(0.06328129, b.seCr1(), 5e-9);
  }

  private static double[][] columns(String set, double[] y) throws IOException {
    JsonNode data = nist(set);
    boolean polynomial = data.get("model").asText().startsWith("polynomial");
    int p = data.get("certified_b").size() - 1;
    double[][] columns = new double[p + 1][y.length];
    for (int i = 0; i < y.length; i++) {
      for (int k = 0; k < p; k++) {
        columns[k][i] =
            polynomial
                ? Math.pow(data.get("x").get(i).asDouble(), k + 1)
                : data.get("x").get(i).get(k).asDouble();
      }
      columns[p][i] = y[i];
    }
    return columns;
  }

  private static JsonNode nist(String set) throws IOException {
    return new ObjectMapper()
        .readTree(Shared.path("reference/nist_strd.json").toFile())
        .get("sets")
        .get(set);
  }

  private static double[] y(String set) throws IOException {
    JsonNode y = nist(set).get("y");
    double[] values = new double[y.size()];
    Arrays.setAll(values, i -> y.get(i).asDouble());
    return values;
  }

  /** Centred columns and their cross-products, as the engine forms them. */
  private static double[][] products(double[][] columns) {
    double[][] centred = new double[columns[0].length][columns.length];
    for (int c = 0; c < columns.length; c++) {
      double mean = Arrays.stream(columns[c]).sum() / columns[c].length;
      for (int i = 0; i < centred.length; i++) {
        centred[i][c] = columns[c][i] - mean;
      }
    }
    return Matrices.outer(centred, 1);
  }

  @ParameterizedTest
  @CsvSource({"Norris, 12", "Pontius, 12", "Longley, 11"})
  void certifiedCoefficientsAreMet(String set, double digits) throws IOException {
    double[][] products = products(columns(set, y(set)));
    int p = products.length - 1;
    int[] regressors = IntStream.range(0, p).toArray();
    ScaledInverse inverse = ScaledInverse.of(Matrices.part(products, regressors));
    double[] b = inverse.times(Arrays.copyOf(products[p], p));

    assertTrue(inverse.kappa() <= ScaledInverse.MOST_KAPPA);
    for (int k = 0; k < p; k++) {
      double certified = nist(set).get("certified_b").get(k + 1).asDouble();
      double correct = -Math.log10(Math.abs(b[k] - certified) / Math.abs(certified));
      assertTrue(correct >= digits, set + " b" + (k + 1) + ": " + correct + " digits");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wampler1", "Wampler2", "Wampler3", "Wampler4", "Wampler5", "Filip"})
  void nearlyCollinearColumnsAreRefused(String set) throws IOException {
    double[][] products = products(columns(set, y(set)));
    int[] regressors = IntStream.range(0, products.length - 1).toArray();

    assertTrue(
        ScaledInverse.of(Matrices.part(products, regressors)).kappa() > ScaledInverse.MOST_KAPPA);
  }

  @Test
  void tiedTausAgreeWithR() throws IOException {
    Map<String, Double> anchors = ReferencePanel.keys("reference/anchors.tsv");
    JsonNode longley = nist("Longley");
    double[] employed = y("Longley");
    List<String> names =
        List.of("GNP.deflator", "GNP", "Unemployed", "Armed.Forces", "Population", "Year");
    for (int k = 0; k < names.size(); k++) {
      double[] x = new double[employed.length];
      for (int i = 0; i < x.length; i++) {
        x[i] = longley.get("x").get(i).get(k).asDouble();
      }
      String name = names.get(k);
      assertEquals(
          anchors.get("longley.kendall." + name),
          KendallTau.of(x, employed).orElseThrow().tau(),
          1e-12);
      assertEquals(
          anchors.get("longley.pearson." + name), Correlation.independent(x, employed).r(), 1e-12);
      assertEquals(
          anchors.get("longley.spearman." + name),
          Correlation.independent(Ranks.average(x), Ranks.average(employed)).r(),
          1e-12);
    }
  }
}
