package org.partnershiphealth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.figure.QualityBars;
import org.partnershiphealth.report.model.Check;
import org.partnershiphealth.report.model.MeasureInfo;
import org.partnershiphealth.report.model.Portfolio;
import org.partnershiphealth.report.page.Cell;
import org.partnershiphealth.report.page.Column;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Panel;
import org.partnershiphealth.report.page.Theme;

/** How numbers were made, and how good the data are. */
final class MethodPages {

  private static final int MOST_CHECKS = 30;

  /** Measures of peer groups or of the whole portfolio. */
  private static final Set<String> OF_GROUPS = Set.of("G4", "O11");

  private final Portfolio portfolio;
  private final List<String> unwritable;

  /**
   * Pages of one run.
   *
   * @param unwritable names in a script that no font covers
   */
  MethodPages(Portfolio portfolio, List<String> unwritable) {
    this.portfolio = portfolio;
    this.unwritable = unwritable;
  }

  void set(Flow flow) {
    flow.page();
    flow.title("Method and data quality", "quality", "Method and data quality");
    flow.bullets(
        List.of(
            "A score is what the ledger of kept and broken acts supports: 100 (r + Wa) / (r + s +"
                + " W) for each indicator, with half of an act\u2019s weight gone after the"
                + " half-life; sides and pillars are weighted means. Bands are 90%.",
            "Our own conduct is scored by the same rules as that of suppliers. The mutual score is"
                + " the geometric mean: a high side cannot hide a low one.",
            "Shares carry Wilson intervals; durations are Kaplan\u2013Meier medians, open cases"
                + " included. Results (delivery, quality, cost) are never part of a score.",
            "A warning is an EWMA chart of a series against its own past, with a limit that fixes"
                + " the rate of false alarms.",
            "Working time is that of the side that owes the act, holidays included."),
        Theme.BODY);
    quality(flow);
    checks(flow);
    run(flow);
    catalogue(flow);
  }

  private void quality(Flow flow) {
    if (portfolio.completeness().isEmpty()) {
      flow.paragraph("The run holds no tables on the quality of its sources.", Theme.BODY);
      return;
    }
    List<QualityBars.Row> rows = new ArrayList<>();
    long rejected = 0;
    for (var c : portfolio.completeness()) {
      rows.add(new QualityBars.Row(c.table().replace('_', ' '), c.present(), c.rejected()));
      rejected += c.rejected();
    }
    flow.row(
        List.of(
            new Panel(
                rejected == 0
                    ? "No row was rejected"
                    : Wording.many(rejected, "row was", "rows were") + " rejected, each listed",
                "Cells with a value in mapped columns, and rejected rows, by source table",
                new QualityBars(rows))));
  }

  private void checks(Flow flow) {
    if (!unwritable.isEmpty()) {
      flow.paragraph(
          "Note: "
              + Wording.many(unwritable.size(), "name is", "names are")
              + " in a script that no font of this report covers; the id stands instead.",
          Theme.BODY);
    }
    if (portfolio.checks().isEmpty()) {
      return;
    }
    flow.heading("Checks that did not simply pass");
    List<List<Cell>> rows = new ArrayList<>();
    for (Check c :
        portfolio.checks().subList(0, Math.min(MOST_CHECKS, portfolio.checks().size()))) {
      rows.add(
          List.of(
              Cell.of(c.table().replace('_', ' ')),
              Cell.of(c.rule()),
              Cell.of(c.checked() == null ? "" : c.checked()),
              Cell.of(found(c)),
              Cell.of(c.verdict())));
    }
    flow.table(
        List.of(
            Column.left("Table", 90),
            Column.left("Rule", 130),
            Column.left("What was checked", 180),
            Column.right("Found", 60),
            Column.right("Verdict", flow.width() - 460)),
        rows);
    if (portfolio.checks().size() > MOST_CHECKS) {
      flow.paragraph(
          "The first "
              + MOST_CHECKS
              + " of "
              + portfolio.checks().size()
              + "; the table rule_result holds them all.",
          Theme.NOTE);
    }
  }

  /** A count, or the share that a limit is about. */
  private static String found(Check check) {
    if (check.value() == null) {
      return "";
    }
    double value = check.value();
    return value == Math.rint(value)
        ? Numerals.count((long) value)
        : Numerals.fixed(100 * value, 2) + "%";
  }

  private void run(Flow flow) {
    flow.heading("This run");
    flow.paragraph(
        "Run "
            + portfolio.facts().runId()
            + ". Data cut-off "
            + Wording.date(portfolio.facts().asOf())
            + ": nothing known later has an influence. Inputs and their hashes, versions and the"
            + " effective job file stand in run.json beside the tables; every figure here can be"
            + " queried there.",
        Theme.BODY);
  }

  private void catalogue(Flow flow) {
    if (portfolio.measures().isEmpty()) {
      return;
    }
    flow.heading("All measures");
    List<List<Cell>> rows = new ArrayList<>();
    for (MeasureInfo m : portfolio.measures()) {
      String known = OF_GROUPS.contains(m.id()) ? "of groups, not of a supplier" : ok(m);
      String state =
          m.mapped()
              ? known + (m.reason() == null ? "" : "; " + m.reason())
              : m.reason() == null ? "no data mapped" : m.reason();
      rows.add(
          List.of(
              Cell.of(m.id()),
              Cell.of(Wording.capital(Wording.name(m.name())), Theme.LABEL_STRONG),
              Cell.of(
                  m.party() == null || m.party().equals("-")
                      ? "result"
                      : m.party()
                          .replace("BUYER", "us")
                          .replace("SUPPLIER", "supplier")
                          .replace("JOINT", "both")
                          .replace("MUTUAL", "both")
                          .replace("PORTFOLIO", "all suppliers")
                          .replace(",", ", ")),
              Cell.of(m.unit() == null ? "" : m.unit()),
              Cell.of(state, m.mapped() ? Theme.LABEL : Theme.LABEL.in(Theme.GREY))));
    }
    flow.table(
        List.of(
            Column.left("Id", 30),
            Column.left("Measure", 150),
            Column.left("Whose", 80),
            Column.left("Unit", 60),
            Column.left("State in this run", flow.width() - 320)),
        rows);
  }

  private static String ok(MeasureInfo measure) {
    return Wording.many(measure.suppliersOk(), "supplier", "suppliers");
  }
}
