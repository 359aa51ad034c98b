package org.partnershiphealth.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnershiphealth.report.figure.IssueTimeline;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.figure.PaymentDots;
import org.partnershiphealth.report.model.Bill;
import org.partnershiphealth.report.model.GroupFigure;
import org.partnershiphealth.report.model.SupplierFile;
import org.partnershiphealth.report.model.Trouble;
import org.partnershiphealth.report.page.Cell;
import org.partnershiphealth.report.page.Column;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Panel;

/** What is on record about a supplier besides acts: results, issues and payments. */
final class SupplierRecords {

  private final SupplierFile file;

  SupplierRecords(SupplierFile file) {
    this.file = file;
  }

  /** Deliveries and quality of the last 12 months beside the peers' median; nothing without. */
  void results(Flow flow) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String measure : Wording.RESULTS) {
      file.cells().stream()
          .filter(c -> c.measure().equals(measure) && c.month().equals(last()))
          .filter(c -> c.value() != null && "OK".equals(c.status()))
          .forEach(c -> rows.add(result(measure, c.value(), c.n())));
    }
    if (!rows.isEmpty()) {
      flow.heading("What came of it in the last 12 months");
      flow.table(
          List.of(
              Column.left("Result", 210),
              Column.right("You", 80),
              Column.right("Peers\u2019 median", 110),
              Column.right("Counted", flow.width() - 400)),
          rows);
    }
  }

  private List<Cell> result(String measure, double value, Double n) {
    return List.of(
        Cell.of(Wording.capital(Wording.name(measure).replaceFirst("^the ", ""))),
        Cell.of(shown(measure, value)),
        Cell.of(peers(measure)),
        Cell.of(n == null ? "" : Numerals.count(Math.round(n))));
  }

  private YearMonth last() {
    return YearMonth.from(file.facts().asOf());
  }

  private String peers(String measure) {
    return file.figures().stream()
        .filter(f -> f.measure().equals(measure) && f.month().equals(last()) && f.value() != null)
        .map(GroupFigure::value)
        .findFirst()
        .map(value -> shown(measure, value))
        .orElse("fewer than five");
  }

  private static String shown(String measure, double value) {
    return measure.equals("defect_ppm")
        ? Numerals.count(Math.round(value)) + " ppm"
        : Numerals.fixed(100 * value, 0) + "%";
  }

  /** Issues by date, unless the run has none to tell of. */
  Optional<Panel> issues() {
    if (Topic.ISSUES.isMissing(file)) {
      return Optional.empty();
    }
    List<IssueTimeline.Bar> bars = new ArrayList<>();
    for (Trouble t : file.troubles()) {
      bars.add(new IssueTimeline.Bar(t.label().replace('_', ' '), t.opened(), t.resolved()));
    }
    long open = bars.stream().filter(b -> b.resolved() == null).count();
    String title =
        bars.isEmpty()
            ? "No issues on record"
            : open == 0
                ? "All issues shown are solved"
                : Wording.many(open, "issue is", "issues are") + " open";
    return Optional.of(
        new Panel(
            title,
            "The latest issues of either side, by date opened and solved",
            new IssueTimeline(bars, file.facts().asOf())));
  }

  /** Our payments as days from the due date. */
  Optional<Panel> payments() {
    if (Topic.PAYMENTS.isMissing(file)) {
      return Optional.empty();
    }
    List<PaymentDots.Dot> dots = new ArrayList<>();
    long late = 0;
    for (Bill b : file.bills()) {
      dots.add(new PaymentDots.Dot(b.due(), b.daysLate()));
      late += b.daysLate() > 0 ? 1 : 0;
    }
    String title =
        dots.isEmpty()
            ? "No settled invoices on record"
            : late == 0
                ? "We paid every invoice on time"
                : "We paid " + late + " of " + dots.size() + " invoices late";
    return Optional.of(
        new Panel(
            title, "Days from due date to payment, each dot one invoice", new PaymentDots(dots)));
  }
}
