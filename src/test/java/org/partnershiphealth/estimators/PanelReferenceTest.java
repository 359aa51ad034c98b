package org.partnershiphealth.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine against R 4.2.2 (lm, sandwich 3.0-2, refits without each supplier), to 1e-9. */
class PanelReferenceTest {

  private record Column(String name, LaggedSeries series) {}

  private static Column trust(ReferencePanel panel, int lag) {
    return new Column(lag < 0 ? "ld" + -lag : "tr" + lag, panel.lag("trust", lag));
  }

  private static PanelFit fit(ReferencePanel panel, int[] group, List<Column> columns) {
    List<LaggedSeries> x = columns.stream().map(Column::series).toList();
    PanelDesign design =
        PanelDesign.of(group, panel.of("log_cost"), x, List.of(panel.lag("volume", 0)));
    return PanelFit.of(design.groups(), true, ScaledInverse.MOST_KAPPA);
  }

  private static void checkColumns(
      ReferencePanel panel, String tag, PanelFit fit, List<Column> columns) {
    List<String> names = new ArrayList<>(columns.stream().map(Column::name).toList());
    names.add("volume");
    panel.agrees(tag + ".n", fit.rows());
    panel.agrees(tag + ".G", fit.suppliers());
    for (int k = 0; k < names.size(); k++) {
      String key = tag + "." + names.get(k) + ".";
      Estimate estimate = fit.coefficient(k);
      double t = Distributions.tQuantile(0.975, fit.suppliers() - 1);
      panel.agrees(key + "b", estimate.value());
      panel.agrees(key + "se", estimate.seCr1());
      panel.agrees(
          key + "p", Distributions.twoSidedT(estimate.value() / estimate.seCr1(), estimate.df()));
      panel.agrees(key + "lo", estimate.value() - t * estimate.seCr1());
      panel.agrees(key + "hi", estimate.value() + t * estimate.seCr1());
      panel.agrees(key + "se_arellano", Math.sqrt(Matrices.outer(fit.influence(), 1)[k][k]));
    }
    double[] refits =
        IntStream.range(0, fit.suppliers()).mapToDouble(i -> fit.without(i)[0]).toArray();
    panel.agrees(tag + ".cv3.se1", fit.coefficient(0).seCv3().getAsDouble());
    panel.agrees(tag + ".dropone.min", Arrays.stream(refits).min().getAsDouble());
    panel.agrees(tag + ".dropone.max", Arrays.stream(refits).max().getAsDouble());
    panel.agrees(tag + ".dropone.first", refits[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lagged", "heavy", "simpson"})
  void oneRegressorAndAControlAgreeWithR(String world) throws IOException {
    ReferencePanel panel = ReferencePanel.read(world);
    List<Column> columns = List.of(new Column("trust", panel.lag("trust", 0)));

    checkColumns(panel, "fe0", fit(panel, panel.together(), columns), columns);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lagged", "heavy", "simpson"})
  void threeLagsAndTheirSumAgreeWithR(String world) throws IOException {
    ReferencePanel panel = ReferencePanel.read(world);
    List<Column> columns =
        List.of(trust(panel, 0), trust(panel, 1), trust(panel, 2), trust(panel, 3));
    PanelFit fit = fit(panel, panel.together(), columns);

    checkColumns(panel, "dl", fit, columns);
    Estimate theta = fit.contrast(1, 1, 1, 1, 0);
    panel.agrees("dl.sum.b", theta.value());
    panel.agrees("dl.sum.se", theta.seCr1());
    panel.agrees("dl.sum.p", Distributions.twoSidedT(theta.value() / theta.seCr1(), theta.df()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lagged", "heavy", "simpson"})
  void leadsAndTheirJointTestAgreeWithR(String world) throws IOException {
    ReferencePanel panel = ReferencePanel.read(world);
    List<Column> columns =
        List.of(trust(panel, 0), trust(panel, 1), trust(panel, -1), trust(panel, -2));
    PanelFit fit = fit(panel, panel.together(), columns);

    checkColumns(panel, "pl", fit, columns);
    WaldTest leads = fit.wald(2, 3);
    panel.agrees("pl.joint.F", leads.f());
    panel.agrees("pl.joint.p", leads.p());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lagged", "heavy", "simpson"})
  void monthsOfEachCategoryAgreeWithR(String world) throws IOException {
    ReferencePanel panel = ReferencePanel.read(world);
    List<Column> columns = List.of(new Column("trust", panel.lag("trust", 0)));
    PanelFit fit = fit(panel, panel.category(), columns);

    panel.agrees("fepm.n", fit.rows());
    panel.agrees("fepm.G", fit.suppliers());
    assertEquals(panel.expected().get("fepm.K"), fit.parameters());
    panel.agrees("fepm.trust.b", fit.coefficient(0).value());
    panel.agrees("fepm.volume.b", fit.coefficient(1).value());
    panel.agrees("fepm.trust.se", fit.coefficient(0).seCr1());
    panel.agrees("fepm.volume.se", fit.coefficient(1).seCr1());
    panel.agrees("fepm.trust.se_cv3", fit.coefficient(0).seCv3().getAsDouble());
  }

  private static void checkGranger(
      ReferencePanel panel, String tag, double[][] y, double[][] x, int lags) {
    GrangerTest got = GrangerTest.of(panel.together(), y, x, List.of(), lags).orElseThrow();
    panel.agrees(tag + ".b1", got.first());
    panel.agrees(tag + ".se1", got.se());
    panel.agrees(tag + ".F", got.test().f());
    panel.agrees(tag + ".p", got.test().p());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lagged", "heavy", "simpson"})
  void theJackknifedGrangerTestAgreesWithR(String world) throws IOException {
    ReferencePanel panel = ReferencePanel.read(world);
    double[][] cost = panel.of("log_cost");
    double[][] trust = panel.of("trust");

    checkGranger(panel, "hpj1.x2y", cost, trust, 1);
    checkGranger(panel, "hpj2.x2y", cost, trust, 2);
    checkGranger(panel, "hpj1.y2x", trust, cost, 1);
    checkGranger(panel, "hpjw2.x2y", ClippedSeries.of(cost), ClippedSeries.of(trust), 2);
  }
}
