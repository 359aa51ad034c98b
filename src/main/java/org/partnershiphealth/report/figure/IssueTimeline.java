package org.partnershiphealth.report.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/** Issues as bars from opened to solved; open ones end at the cut-off. */
public record IssueTimeline(List<Bar> bars, LocalDate asOf) implements Figure {

  private static final double ROW = 15;

  /** One issue; {@code resolved} is null while it is open. */
  public record Bar(String label, LocalDate opened, LocalDate resolved) {}

  @Override
  public double height() {
    return ROW * Math.max(1, bars.size()) + 16;
  }

  @Override
  public void draw(Pen pen) {
    if (bars.isEmpty()) {
      pen.text("No issues on record.", Theme.LABEL.in(Theme.GREY), 0, 10);
      return;
    }
    double names = 86;
    double wide = pen.width() - names - 66;
    LocalDate start = bars.stream().map(Bar::opened).min(LocalDate::compareTo).orElse(asOf);
    double days = Math.max(30, ChronoUnit.DAYS.between(start, asOf));
    for (int year = start.getYear() + 1; year <= asOf.getYear(); year++) {
      double at = ChronoUnit.DAYS.between(start, LocalDate.of(year, 1, 1)) / days;
      double x = names + at * wide;
      pen.line(x, 0, x, ROW * bars.size(), Theme.PALE, 0.7);
      pen.text("" + year, Theme.SUB, x + 2, ROW * bars.size() + 10);
    }
    for (int i = 0; i < bars.size(); i++) {
      bar(pen, bars.get(i), i * ROW, start, days, names, wide);
    }
  }

  private void bar(
      Pen pen, Bar bar, double y, LocalDate start, double days, double names, double wide) {
    boolean open = bar.resolved() == null;
    LocalDate end = open ? asOf : bar.resolved();
    double from = names + ChronoUnit.DAYS.between(start, bar.opened()) / days * wide;
    double to = names + ChronoUnit.DAYS.between(start, end) / days * wide;
    pen.text(pen.wrap(bar.label(), Theme.LABEL, names - 6).get(0), Theme.LABEL, 0, y + 10);
    pen.rect(from, y + 4, Math.max(2, to - from), 6.5, open ? Theme.VERMILLION : Theme.MARK);
    pen.text(
        words(bar),
        Theme.NOTE.in(open ? Theme.VERMILLION : Theme.GREY),
        Math.max(from + 2, to) + 3,
        y + 10);
  }

  private String words(Bar bar) {
    LocalDate end = bar.resolved() == null ? asOf : bar.resolved();
    long days = ChronoUnit.DAYS.between(bar.opened(), end);
    return (bar.resolved() == null ? "open, " : "") + days + (days == 1 ? " day" : " days");
  }

  @Override
  public String alternative() {
    List<String> words = new ArrayList<>();
    bars.forEach(bar -> words.add(bar.label() + " opened " + bar.opened() + ": " + words(bar)));
    return "Issues by date opened. " + String.join("; ", words) + ".";
  }
}
