package org.partnershiphealth.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.report.model.ContactShare;

/** A year of contact in which most talk is on Thursdays. */
class ContactFigureTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  /** Thirty suppliers; on the given days nobody talks, on the given holidays all are off. */
  private static List<ContactShare> year(List<Integer> quiet, List<Integer> holidays) {
    List<ContactShare> days = new ArrayList<>();
    for (int d = 0; d < 364; d++) {
      LocalDate date = START.plusDays(d);
      boolean weekend = date.getDayOfWeek().getValue() > 5;
      boolean off = holidays.contains(d);
      long working = weekend || off ? 0 : 30;
      long met = working == 0 || quiet.contains(d) ? 0 : d % 7 == 3 ? 12 : 2;
      days.add(new ContactShare(date, working, met, off ? 30 : 0, off ? "Tết" : null));
    }
    return days;
  }

  private static String title(List<ContactShare> days) {
    return ContactFigure.of(days).orElseThrow().title();
  }

  @Test
  void quietDaysBetweenTalkativeOnesAreNoSilence() {
    assertEquals(
        "No silence of a week outside partner holidays", title(year(List.of(), List.of())));
  }

  @Test
  void aWeekWithoutContactIsOneSilence() {
    assertEquals(
        "Contact stopped once outside any partner holiday",
        title(year(List.of(140, 141, 142, 143, 144), List.of())));
  }

  @Test
  void aHolidayIsNeverASilence() {
    assertEquals(
        "No silence of a week outside partner holidays",
        title(year(List.of(), List.of(140, 141, 142, 143, 144))));
  }

  @Test
  void aShareNeverPassesTheWhole() {
    String words = ContactFigure.of(year(List.of(), List.of())).orElseThrow().sub();
    assertTrue(words.contains("darkest: 40%"), words);
  }
}
