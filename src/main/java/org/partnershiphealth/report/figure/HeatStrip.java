package org.partnershiphealth.report.figure;

import java.awt.Color;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.partnershiphealth.report.page.Figure;
import org.partnershiphealth.report.page.Pen;
import org.partnershiphealth.report.page.Theme;

/**
 * One cell a working day: darker where more suppliers were in contact. Holidays are bracketed, so
 * that expected silence is not read as a fault.
 *
 * @param said begins its text alternative
 */
public record HeatStrip(List<Day> days, List<Bracket> brackets, String said) implements Figure {

  private static final double LEFT = 26;
  private static final double HEAD = 16;
  private static final double CELL = 8;
  static final List<Color> STEPS =
      List.of(
          new Color(0xECEFF2),
          new Color(0xC9DAE9),
          new Color(0x8FB4D8),
          new Color(0x4D86BC),
          Theme.NAVY);

  /**
   * One day.
   *
   * @param share suppliers in contact, 0 to 1; null where nobody works
   */
  public record Day(LocalDate date, Double share) {}

  /** A stretch of days with a name; {@code attention} where no holiday explains the silence. */
  public record Bracket(LocalDate from, LocalDate to, String words, boolean attention) {}

  @Override
  public double height() {
    return HEAD + 5 * CELL + 14;
  }

  @Override
  public void draw(Pen pen) {
    if (days.isEmpty()) {
      pen.text("No data yet.", Theme.LABEL.in(Theme.GREY), 0, 14);
      return;
    }
    LocalDate start = monday(days.get(0).date());
    long weeks = ChronoUnit.WEEKS.between(start, days.get(days.size() - 1).date()) + 1;
    double step = (pen.width() - LEFT) / weeks;
    double high = CELL;
    for (Day day : days) {
      int row = day.date().getDayOfWeek().getValue() - 1;
      if (row < 5 && day.share() != null) {
        double x = LEFT + ChronoUnit.WEEKS.between(start, day.date()) * step;
        pen.rect(x, HEAD + row * high, step - 0.7, high - 0.7, color(day.share()));
      }
    }
    for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
      pen.text(
          day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
          Theme.NOTE,
          0,
          HEAD + (day.getValue() - 1) * high + 7);
    }
    months(pen, start, step);
    brackets(pen, start, step);
  }

  private void months(Pen pen, LocalDate start, double step) {
    LocalDate last = days.get(days.size() - 1).date();
    double free = 0;
    for (LocalDate m = start.plusMonths(1).withDayOfMonth(1);
        !m.isAfter(last);
        m = m.plusMonths(1)) {
      double x = LEFT + ChronoUnit.DAYS.between(start, m) / 7d * step;
      String name = m.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      double wide = pen.measure(name, Theme.NOTE);
      if (x > free && x + wide <= pen.width()) {
        pen.text(name, Theme.NOTE, x, HEAD + 5 * CELL + 9);
        free = x + wide + 4;
      }
    }
  }

  private void brackets(Pen pen, LocalDate start, double step) {
    double free = 0;
    for (Bracket bracket : brackets) {
      double from = LEFT + ChronoUnit.DAYS.between(start, bracket.from()) / 7d * step;
      double to = LEFT + (ChronoUnit.DAYS.between(start, bracket.to()) + 1) / 7d * step;
      Color color = bracket.attention() ? Theme.VERMILLION : Theme.GREY;
      double x0 = Math.max(LEFT, from);
      pen.rect(x0, HEAD - 3.4, Math.max(2, Math.min(to, pen.width()) - x0), 1.6, color);
      double wide = pen.measure(bracket.words(), Theme.NOTE);
      double x = Math.min(Math.max(LEFT, from), pen.width() - wide);
      if (x >= free) {
        pen.text(bracket.words(), Theme.NOTE.in(color), x, HEAD - 6);
        free = x + wide + 6;
      }
    }
  }

  private static LocalDate monday(LocalDate date) {
    return date.minusDays(date.getDayOfWeek().getValue() - 1L);
  }

  private static Color color(double share) {
    int step = (int) Math.floor(share * STEPS.size());
    return STEPS.get(Math.max(0, Math.min(STEPS.size() - 1, step)));
  }

  @Override
  public String alternative() {
    StringBuilder words = new StringBuilder(days.isEmpty() ? "No data yet." : said);
    for (Bracket b : brackets) {
      words.append(' ').append(b.words()).append(": ").append(b.from()).append(" to ");
      words.append(b.to()).append('.');
    }
    return words.toString();
  }
}
