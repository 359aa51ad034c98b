package org.partnershiphealth.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What figures say in words comes from the values that they draw. */
final class AlternativesTest {

  private static Point point(int month, Double value) {
    return new Point(YearMonth.of(2025, month), value, null, null);
  }

  @Test
  void aTrendSaysWhereItBeginsAndEnds() {
    Series line =
        new Series("Ours", Ink.STORY, List.of(point(1, 60.0), point(2, null), point(3, 64.5)));
    assertEquals(
        "Lines over months. Ours from 60.0 in 2025-01 to 64.5 in 2025-03.",
        new TrendChart(List.of(line), 1, 100).alternative());
  }

  @Test
  void anEffectWithoutAnEstimateSaysWhy() {
    Forest forest =
        new Forest(
            List.of(
                new Forest.Row("A", 2.0, 1.0, 3.0, true, ""),
                new Forest.Row("B", null, null, null, false, "too little data")),
            "Effect, pp");
    assertEquals(
        "Effects with 95% intervals. Effect, pp. A: +2.0, 1.0 to 3.0; B: too little data.",
        forest.alternative());
  }

  @Test
  void anOpenIssueIsCountedToTheCutOff() {
    IssueTimeline timeline =
        new IssueTimeline(
            List.of(new IssueTimeline.Bar("Zip", LocalDate.of(2025, 9, 29), null)),
            LocalDate.of(2025, 9, 30));
    assertEquals(
        "Issues by date opened. Zip opened 2025-09-29: open, 1 day.", timeline.alternative());
  }

  @Test
  void paymentsCountTheLateOnes() {
    PaymentDots dots =
        new PaymentDots(
            List.of(
                new PaymentDots.Dot(LocalDate.of(2025, 1, 2), 0),
                new PaymentDots.Dot(LocalDate.of(2025, 2, 2), 9)));
    assertEquals(
        "2 settled invoices by days from the due date: 1 late, the latest by 9 days.",
        dots.alternative());
  }

  @Test
  void aTableWithAMissingCellIsNeverComplete() {
    QualityBars bars = new QualityBars(List.of(new QualityBars.Row("invoices", 0.99999, 2)));
    assertEquals("invoices: 99.9% present, 2 rows rejected.", bars.alternative());
  }

  @Test
  void aBarWithoutDataSaysSo() {
    Bullets bars =
        new Bullets(
            List.of(
                new Bullets.Row("Paid", 93.0, 95.0, null),
                new Bullets.Row("Told", null, null, null)),
            "now");
    assertEquals("Bars against targets. Paid 93%, target 95; Told no data.", bars.alternative());
  }

  @Test
  void pillarsSayBothSidesAndTheirPeers() {
    PillarBars bars =
        new PillarBars(
            List.of(
                new PillarBars.Row("Contact", 71.2, 64.8, 70.0, 66.0),
                new PillarBars.Row("Fairness", 80.4, null, null, null)));
    assertEquals(
        "Scores by pillar, 0 to 100. Contact: ours 71 (peers 70), yours 65 (peers 66);"
            + " Fairness: ours 80, yours no score.",
        bars.alternative());
    assertEquals(
        "No pillar has enough acts on record yet.", new PillarBars(List.of()).alternative());
  }
}
