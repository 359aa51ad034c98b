package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against R 4.2.2 (src/test/r/distributions.R): 1e-9 everywhere, 1e-12 up to 200 degrees. */
class DistributionsTest {

  private static List<String> grid() throws IOException {
    try (InputStream in =
        DistributionsTest.class.getResourceAsStream("/reference/distributions.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  private static double ours(String function, double a, double b, double c) {
    return switch (function) {
      case "two_sided_t" -> Distributions.twoSidedT(a, b);
      case "t_quantile" -> Distributions.tQuantile(a, b);
      case "upper_f" -> Distributions.upperF(a, b, c);
      case "f_quantile" -> Distributions.fQuantile(a, b, c);
      case "upper_chi_square" -> Distributions.upperChiSquare(a, b);
      case "normal" -> Distributions.normal(a);
      case "normal_quantile" -> Distributions.normalQuantile(a);
      case "beta_quantile" -> Distributions.betaQuantile(a, b, c);
      case "gamma_quantile" -> Distributions.gammaQuantile(a, b);
      default -> throw new IllegalStateException("no function " + function);
    };
  }

  @Test
  void tailsAndQuantilesAgreeWithR() throws IOException {
    List<String> grid = grid();

    assertTrue(grid.size() > 375, "the grid is there");
    List<String> wrong = new ArrayList<>();
    for (String line : grid) {
      String[] cells = line.split("\t", -1);
      double a = Double.parseDouble(cells[1]);
      double b = Double.parseDouble(cells[2]);
      double c = Double.parseDouble(cells[3]);
      double want = Double.parseDouble(cells[4]);
      double close = Math.max(b, c) <= 200 ? 1e-12 : 1e-9;
      double got = ours(cells[0], a, b, c);
      if (!(Math.abs(got - want) <= close * Math.abs(want))) {
        wrong.add(line + " but ours is " + got);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aProbabilityOfNothingOrEverythingHasNoQuantile() {
    assertThrows(IllegalArgumentException.class, () -> Distributions.tQuantile(1, 5));
    assertThrows(IllegalArgumentException.class, () -> Distributions.normalQuantile(0));
    assertThrows(
        IllegalArgumentException.class, () -> Distributions.betaQuantile(Double.NaN, 1, 1));
  }

  @Test
  void anInfiniteTHasNoTail() {
    assertEquals(0, Distributions.twoSidedT(Double.POSITIVE_INFINITY, 7));
    assertEquals(1, Distributions.upperT(Double.NEGATIVE_INFINITY, 7));
  }
}
