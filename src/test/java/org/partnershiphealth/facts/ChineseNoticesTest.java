package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Shared;

/** China's days by notice of the State Council, an independent second source. */
final class ChineseNoticesTest {

  private static void notice(Calendars calendars, Path folder, int year) {
    try {
      JsonNode days =
          new ObjectMapper().readTree(folder.resolve(year + ".json").toFile()).get("days");
      for (JsonNode day : days) {
        boolean off = day.get("isOffDay").asBoolean();
        calendars.given(
            "CN", day.get("date").asText(), off ? DayRule.Kind.OFF : DayRule.Kind.WORK, null);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static WorkingCalendar byNotice() {
    Path folder = Shared.path("real/holidays/cn");
    Calendars calendars = new Calendars();
    for (int year = 2007; year <= 2026; year++) {
      notice(calendars, folder, year);
    }
    return calendars.calendar("CN", 0);
  }

  @Test
  void chinaWorksAsManyDaysAsItsNoticesSay() {
    WorkingCalendar china = byNotice();
    assertEquals(250, Calendars.workingDays(china, 2018));
    assertEquals(249, Calendars.workingDays(china, 2020));
    assertEquals(251, Calendars.workingDays(china, 2024));
    assertEquals(248, Calendars.workingDays(china, 2026));
  }

  @Test
  void theBuiltInDaysDifferFromTheNoticesOnlyAsListed() {
    WorkingCalendar notices = byNotice();
    WorkingCalendar builtIn = Calendars.of("CN");
    List<String> differences = new ArrayList<>();
    for (int day = Calendars.day("2007-01-01"); day <= Calendars.day("2026-12-31"); day++) {
      if (notices.isWorkingDay(day) != builtIn.isWorkingDay(day)) {
        differences.add(Calendars.date(day) + (builtIn.isWorkingDay(day) ? " worked" : " off"));
      }
    }
    assertEquals(List.of(), differences);
  }
}
