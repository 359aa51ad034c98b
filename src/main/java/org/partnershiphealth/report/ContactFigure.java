package org.partnershiphealth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnershiphealth.report.figure.HeatStrip;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.model.ContactShare;
import org.partnershiphealth.report.page.Panel;

/** Contact by working day over a year, with the holidays that explain its pauses. */
final class ContactFigure {

  /** A day on which fewer than this share of the usual contact took place is a silence. */
  private static final double SILENT = 0.25;

  private static final int SILENT_DAYS = 5;

  /** A day on which so many of all suppliers are off is a holiday of the portfolio. */
  private static final double HOLIDAY = 0.25;

  private ContactFigure() {}

  /** Contact by working day; empty without contact data. */
  static Optional<Panel> of(List<ContactShare> days) {
    if (days.stream().noneMatch(d -> d.contacted() > 0)) {
      return Optional.empty();
    }
    List<HeatStrip.Day> cells = new ArrayList<>();
    double most = 0;
    for (ContactShare d : days) {
      most = Math.max(most, d.working() == 0 ? 0 : d.contacted() / (double) d.working());
    }
    for (ContactShare d : days) {
      Double share =
          d.working() == 0 ? null : (Double) Math.min(1, d.contacted() / (d.working() * most));
      cells.add(new HeatStrip.Day(d.date(), share));
    }
    List<HeatStrip.Bracket> brackets = brackets(days, most);
    List<HeatStrip.Bracket> silent =
        brackets.stream().filter(HeatStrip.Bracket::attention).toList();
    String title =
        silent.isEmpty()
            ? "No silence of a week outside partner holidays"
            : "Contact stopped "
                + (silent.size() == 1 ? "once" : silent.size() + " times")
                + " outside any partner holiday";
    return Optional.of(
        new Panel(
            title,
            "Share of suppliers at work that were in contact, by working day; darkest: "
                + Numerals.fixed(100 * most, 0)
                + "%. Brackets: holidays of a quarter or more",
            new HeatStrip(cells, brackets)));
  }

  private static List<HeatStrip.Bracket> brackets(List<ContactShare> days, double most) {
    List<HeatStrip.Bracket> brackets = new ArrayList<>();
    LocalDate from = null;
    LocalDate to = null;
    String words = null;
    int silent = 0;
    List<ContactShare> weekdays =
        days.stream().filter(d -> d.date().getDayOfWeek().getValue() < 6).toList();
    for (ContactShare d : weekdays) {
      long all = d.working() + d.off();
      boolean holiday = all > 0 && d.off() >= HOLIDAY * all;
      boolean quiet = !holiday && d.working() > 0 && d.contacted() < SILENT * most * d.working();
      String kind = holiday ? "H" : quiet ? "S" : null;
      if (kind == null || (words != null && !words.startsWith(kind))) {
        close(brackets, from, to, words, silent);
        from = null;
        words = null;
        silent = 0;
      }
      if (kind != null) {
        from = from == null ? d.date() : from;
        to = d.date();
        silent++;
        words = words == null ? kind + (d.holiday() == null ? "Holiday" : d.holiday()) : words;
      }
    }
    close(brackets, from, to, words, silent);
    return brackets;
  }

  private static void close(
      List<HeatStrip.Bracket> brackets, LocalDate from, LocalDate to, String words, int days) {
    if (words == null || from == null) {
      return;
    }
    boolean silence = words.startsWith("S");
    if (!silence || days >= SILENT_DAYS) {
      brackets.add(
          new HeatStrip.Bracket(
              from, to, silence ? "No holiday: silence" : words.substring(1), silence));
    }
  }
}
