package org.partnershiphealth.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.partnershiphealth.report.figure.HeatStrip;
import org.partnershiphealth.report.figure.Numerals;
import org.partnershiphealth.report.model.ContactShare;
import org.partnershiphealth.report.model.SupplierFile;
import org.partnershiphealth.report.page.Panel;

/** Contact by working day over a year, with the holidays that explain its pauses. */
final class ContactFigure {

  /** A week with less than this share of the usual contact of a week is a silence. */
  private static final double SILENT = 0.25;

  private static final int WEEK = 5;

  /** A day on which so many of all suppliers are off is a holiday of the portfolio. */
  private static final double HOLIDAY = 0.25;

  private static final String ALL = "Share of suppliers in contact by working day.";
  private static final String ONE = "Contact by working day.";

  private ContactFigure() {}

  /** Contact by working day; empty without contact data. */
  static Optional<Panel> of(List<ContactShare> days) {
    if (days.stream().noneMatch(d -> d.contacted() > 0)) {
      return Optional.empty();
    }
    List<HeatStrip.Day> cells = new ArrayList<>();
    double most = 0;
    for (ContactShare d : days) {
      most = Math.max(most, manyAtWork(d) ? share(d) : 0);
    }
    for (ContactShare d : days) {
      Double shade = manyAtWork(d) && most > 0 ? (Double) Math.min(1, share(d) / most) : null;
      cells.add(new HeatStrip.Day(d.date(), shade));
    }
    List<HeatStrip.Bracket> brackets = brackets(days);
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
            new HeatStrip(cells, brackets, ALL)));
  }

  /** The same of one supplier: darkest where there was contact; empty without messages. */
  static Optional<Panel> ofOne(SupplierFile file) {
    if (Topic.CONTACT.isMissing(file)) {
      return Optional.empty();
    }
    List<HeatStrip.Day> cells = new ArrayList<>();
    long working = 0;
    long met = 0;
    for (ContactShare d : file.contact()) {
      working += d.working();
      met += d.contacted();
      cells.add(
          new HeatStrip.Day(
              d.date(), d.working() == 0 ? null : (Double) (d.contacted() > 0 ? 1.0 : 0.0)));
    }
    String title =
        met == 0
            ? "No contact on record in the last 12 months"
            : "In contact on " + met + " of your " + working + " working days";
    return Optional.of(
        new Panel(
            title,
            "Last 12 months; dark: contact of either side; brackets: your holidays",
            new HeatStrip(met == 0 ? List.of() : cells, holidays(file.contact()), ONE)));
  }

  /** Runs of the supplier's own holidays on weekdays. */
  private static List<HeatStrip.Bracket> holidays(List<ContactShare> days) {
    List<HeatStrip.Bracket> brackets = new ArrayList<>();
    ContactShare first = null;
    ContactShare last = null;
    for (ContactShare d : days) {
      if (d.date().getDayOfWeek().getValue() < 6) {
        if (d.off() > 0) {
          first = first == null ? d : first;
          last = d;
        } else if (first != null) {
          brackets.add(bracket(first, last));
          first = null;
        }
      }
    }
    if (first != null) {
      brackets.add(bracket(first, last));
    }
    return brackets;
  }

  private static HeatStrip.Bracket bracket(ContactShare first, ContactShare last) {
    String name = first.holiday() == null ? "Holiday" : first.holiday();
    return new HeatStrip.Bracket(first.date(), last.date(), name, false);
  }

  /** On days when most suppliers are off, the few at work say nothing about the portfolio. */
  private static boolean manyAtWork(ContactShare d) {
    return 2 * d.working() >= d.working() + d.off() && d.working() > 0;
  }

  private static double share(ContactShare d) {
    return d.contacted() / (double) d.working();
  }

  private static boolean isHoliday(ContactShare d) {
    return d.working() + d.off() > 0 && d.off() >= HOLIDAY * (d.working() + d.off());
  }

  private static List<HeatStrip.Bracket> brackets(List<ContactShare> days) {
    List<ContactShare> weekdays =
        days.stream().filter(d -> d.date().getDayOfWeek().getValue() < 6).toList();
    boolean[] silent = silences(weekdays);
    List<HeatStrip.Bracket> brackets = new ArrayList<>();
    int from = 0;
    while (from < silent.length) {
      boolean holiday = isHoliday(weekdays.get(from));
      int to = from;
      while (to + 1 < silent.length
          && silent[to + 1] == silent[from]
          && isHoliday(weekdays.get(to + 1)) == holiday) {
        to++;
      }
      if (holiday || silent[from]) {
        String name =
            weekdays.get(from).holiday() == null ? "Holiday" : weekdays.get(from).holiday();
        brackets.add(
            new HeatStrip.Bracket(
                weekdays.get(from).date(),
                weekdays.get(to).date(),
                holiday ? name : "No holiday: silence",
                !holiday));
      }
      from = to + 1;
    }
    return brackets;
  }

  /** The days of weeks without a holiday that had less than a quarter of the usual contact. */
  private static boolean[] silences(List<ContactShare> weekdays) {
    boolean[] silent = new boolean[weekdays.size()];
    List<Double> weeks = new ArrayList<>();
    for (int end = WEEK; end <= weekdays.size(); end++) {
      week(weekdays.subList(end - WEEK, end)).ifPresent(weeks::add);
    }
    if (weeks.isEmpty()) {
      return silent;
    }
    double usual = weeks.stream().sorted().toList().get(weeks.size() / 2);
    for (int end = WEEK; end <= weekdays.size(); end++) {
      Optional<Double> share = week(weekdays.subList(end - WEEK, end));
      if (share.isPresent() && share.get() < SILENT * usual) {
        Arrays.fill(silent, end - WEEK, end, true);
      }
    }
    return silent;
  }

  /** The share of working days of suppliers with contact; empty in a week with a holiday. */
  private static Optional<Double> week(List<ContactShare> days) {
    long working = days.stream().mapToLong(ContactShare::working).sum();
    long contacted = days.stream().mapToLong(ContactShare::contacted).sum();
    return working == 0 || days.stream().anyMatch(ContactFigure::isHoliday)
        ? Optional.empty()
        : Optional.of(contacted / (double) working);
  }
}
