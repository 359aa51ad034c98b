package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KendallTauTest {

  @ParameterizedTest
  @ValueSource(strings = {"lagged", "heavy", "simpson"})
  void tauAndItsTestAgreeWithR(String world) throws IOException {
    ReferencePanel panel = ReferencePanel.read(world);
    check(panel, "trust_cost", panel.of("trust"), panel.of("log_cost"));
    check(panel, "ind1_otif", panel.of("ind1"), panel.of("otif"));
  }

  private static void check(ReferencePanel panel, String tag, double[][] x, double[][] y) {
    int[][] cells =
        IntStream.range(0, x.length)
            .boxed()
            .flatMap(s -> IntStream.range(0, x[s].length).mapToObj(t -> new int[] {s, t}))
            .filter(c -> Double.isFinite(x[c[0]][c[1]]) && Double.isFinite(y[c[0]][c[1]]))
            .toArray(int[][]::new);
    double[] xs =
        IntStream.range(0, cells.length).mapToDouble(i -> x[cells[i][0]][cells[i][1]]).toArray();
    double[] ys =
        IntStream.range(0, cells.length).mapToDouble(i -> y[cells[i][0]][cells[i][1]]).toArray();
    KendallTau tau = KendallTau.of(xs, ys).orElseThrow();
    panel.agrees(tag + ".kendall.tau", tau.tau());
    panel.agrees(tag + ".kendall.z", tau.z());
    panel.agrees(tag + ".kendall.p", tau.p());
  }

  @Test
  void zeroEqualsMinusZero() {
    double tau =
        KendallTau.of(new double[] {-0.0, 0.0, 1, 2}, new double[] {0.0, -0.0, 3, 4})
            .orElseThrow()
            .tau();

    assertEquals(1, tau);
  }

  @Test
  void aConstantSideOrTwoPairsHaveNoTau() {
    assertTrue(KendallTau.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}).isEmpty());
    assertTrue(KendallTau.of(new double[] {1, 2}, new double[] {1, 2}).isEmpty());
    assertTrue(KendallTau.of(new double[0], new double[0]).isEmpty());
  }
}
