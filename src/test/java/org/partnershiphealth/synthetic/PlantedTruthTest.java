package org.partnershiphealth.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;

/** Counts the raw rows, and asks the hidden series, whether what a world says is there. */
class PlantedTruthTest {

  private static final int MONTHS = 36;

  @Test
  void theBuyerPaysAsOftenOnTimeAsItsTrustSays() {
    Settings settings = Settings.of(World.NULL, 40, MONTHS, 3);
    Rows rows = Rows.of(settings);
    Map<String, LocalDate> paid = new HashMap<>();
    rows.stream(SourceTables.PAYMENTS)
        .forEach(
            p -> paid.merge(p.text("invoice_id"), day(p, "cleared_on"), PlantedTruthTest::max));
    List<Cells> due =
        rows.stream(SourceTables.INVOICES)
            .filter(i -> i.text("kind").equals("INVOICE"))
            .filter(i -> !day(i, "due_on").isAfter(settings.asOf().minusDays(1)))
            .toList();
    double onTime =
        share(
            due,
            i -> !paid.getOrDefault(i.text("invoice_id"), LocalDate.MAX).isAfter(day(i, "due_on")));
    assertEquals(meanKeeps(settings, Side.BUYER), onTime, 0.03);
  }

  @Test
  void theResponsibleSideOpensItsIssuesAsOftenAsItsTrustSays() {
    Settings settings = Settings.of(World.NULL, 40, MONTHS, 3);
    List<Cells> theirs =
        Rows.of(settings).stream(SourceTables.ISSUES)
            .filter(i -> i.text("responsible").equals("SUPPLIER"))
            .toList();
    double told = share(theirs, i -> i.text("opened_by").equals("SUPPLIER"));
    assertEquals(meanKeeps(settings, Side.SUPPLIER), told, 0.04);
  }

  @Test
  void badnessFollowsTheConductOfTheThreeMonthsBefore() {
    assertEquals(-0.0055 * 10, fallAfterTenPoints(World.LAGGED, 4), 2e-3);
    assertEquals(0, fallAfterTenPoints(World.NULL, 4), 1e-12);
    assertEquals(0, fallAfterTenPoints(World.REVERSE, 4), 1e-12);
  }

  /** Change of badness in a month when conduct was ten points better in all months to it. */
  private static double fallAfterTenPoints(World world, int month) {
    Settings settings = Settings.of(world, 1, 12, 1);
    Latent latent = new Latent(settings, new Partners(settings).next(0));
    Conduct good = conduct(true);
    Conduct bad = conduct(false);
    double points = good.index(month) - bad.index(month);
    return 10 / points * (latent.badness(month, good) - latent.badness(month, bad));
  }

  private static Conduct conduct(boolean kept) {
    Conduct conduct = new Conduct(12);
    for (int month = 0; month < 12; month++) {
      for (Side side : Side.values()) {
        for (Conduct.Kind kind : Conduct.Kind.values()) {
          for (int n = 0; n < 50; n++) {
            conduct.act(side, kind, month, kept);
          }
        }
      }
      conduct.close(month);
    }
    return conduct;
  }

  @Test
  void inTheReverseWorldTrustFallsTheMonthAfterBadnessRose() {
    assertTrue(correlation(World.REVERSE, 0, 1) < -0.3);
    assertEquals(0, correlation(World.NULL, 0, 1), 0.1);
    assertEquals(0, correlation(World.LAGGED, 0, 1), 0.1);
  }

  @Test
  void shocksOfACategoryMoveTrustAndBadnessAgainstEachOther() {
    assertTrue(correlation(World.CATSHOCK, 0, 0) < -0.2);
  }

  @Test
  void volumeRaisesTrustAndLowersBadness() {
    assertTrue(correlation(World.CONFOUNDED, 0, 0) < -0.2);
  }

  @Test
  void inTheSimpsonWorldTrustedCategoriesDoWorse() {
    Settings settings = Settings.of(World.SIMPSON, 60, MONTHS, 2);
    Conduct usual = new Conduct(MONTHS);
    List<double[]> points = new ArrayList<>();
    Partners partners = new Partners(settings);
    for (int index = 0; index < 60; index++) {
      Latent latent = new Latent(settings, partners.next(index));
      double trust = 0;
      double badness = 0;
      for (int month = 0; month < MONTHS; month++) {
        trust += latent.trust(Side.SUPPLIER, month);
        badness += latent.badness(month, usual);
      }
      points.add(new double[] {trust, badness});
    }
    assertTrue(correlation(points) > 0.5);
    assertTrue(World.SIMPSON.effect()[0] < 0);
  }

  @Test
  void theWinnerOfTheRaceIsMoreOftenOnTimeInTheSecondHalf() {
    double gain = gainOfFastSuppliers(World.SPEED) - gainOfFastSuppliers(World.NULL);
    assertTrue(gain > 0.08, "gain " + gain);
  }

  /** How much more the on-time share of fast suppliers rose than that of slow ones. */
  private static double gainOfFastSuppliers(World world) {
    Settings settings = Settings.of(world, 80, MONTHS, 6);
    Rows rows = Rows.of(settings);
    Partners partners = new Partners(settings);
    Set<String> fast = new HashSet<>();
    for (int index = 0; index < 80; index++) {
      Partner partner = partners.next(index);
      if (partner.leadDays() < 35) {
        fast.add(partner.id());
      }
    }
    Map<String, LocalDate> came = new HashMap<>();
    rows.stream(SourceTables.DELIVERIES)
        .forEach(d -> came.merge(line(d), day(d, "delivered_on"), (a, b) -> a.isBefore(b) ? a : b));
    double[] share = new double[4];
    for (int group = 0; group < 4; group++) {
      boolean second = group % 2 == 1;
      boolean quick = group >= 2;
      List<Cells> lines =
          rows.stream(SourceTables.ORDER_LINES)
              .filter(l -> fast.contains(l.text("supplier_id")) == quick)
              .filter(l -> settings.month(day(l, "promised_on")) >= MONTHS / 2 == second)
              .filter(l -> settings.month(day(l, "promised_on")) < MONTHS)
              .collect(Collectors.toList());
      share[group] =
          share(
              lines,
              l -> !came.getOrDefault(line(l), LocalDate.MAX).isAfter(day(l, "promised_on")));
    }
    return (share[3] - share[2]) - (share[1] - share[0]);
  }

  private static double correlation(World world, int badnessMonth, int trustMonth) {
    Settings settings = Settings.of(world, 60, MONTHS, 4);
    Conduct usual = new Conduct(MONTHS);
    List<double[]> points = new ArrayList<>();
    Partners partners = new Partners(settings);
    for (int index = 0; index < 60; index++) {
      Latent latent = new Latent(settings, partners.next(index));
      double trust = 0;
      double badness = 0;
      for (int month = 0; month + 1 < MONTHS; month++) {
        trust += latent.trust(Side.SUPPLIER, month) / (MONTHS - 1);
        badness += latent.badness(month, usual) / (MONTHS - 1);
      }
      for (int month = 0; month + 1 < MONTHS; month++) {
        points.add(
            new double[] {
              latent.badness(month + badnessMonth, usual) - badness,
              latent.trust(Side.SUPPLIER, month + trustMonth) - trust
            });
      }
    }
    return correlation(points);
  }

  private static double correlation(List<double[]> points) {
    double[] mean = new double[2];
    points.forEach(p -> mean[0] += p[0] / points.size());
    points.forEach(p -> mean[1] += p[1] / points.size());
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (double[] p : points) {
      xx += (p[0] - mean[0]) * (p[0] - mean[0]);
      yy += (p[1] - mean[1]) * (p[1] - mean[1]);
      xy += (p[0] - mean[0]) * (p[1] - mean[1]);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double meanKeeps(Settings settings, Side side) {
    Partners partners = new Partners(settings);
    double sum = 0;
    int n = 0;
    for (int index = 0; index < settings.suppliers(); index++) {
      Partner partner = partners.next(index);
      Latent latent = new Latent(settings, partner);
      for (int month = 1; month < settings.months(); month++) {
        if (partner.active(month)) {
          sum += latent.keeps(side, month);
          n++;
        }
      }
    }
    return sum / n;
  }

  private static double share(List<Cells> rows, Predicate<Cells> good) {
    return rows.stream().filter(good).count() / (double) rows.size();
  }

  private static LocalDate day(Cells row, String column) {
    return (LocalDate) row.get(column);
  }

  private static String line(Cells row) {
    return row.text("order_id") + "/" + row.text("line_no");
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
