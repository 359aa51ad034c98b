package org.partnershiphealth.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.Sessions;
import org.partnershiphealth.extracts.SourceTables;

/** The published calendar of a supplier. */
final class CalendarDaysTest {

  private static List<String> days(SourceRows suppliers, String from, String to) {
    FactInputs in = Inputs.of("2024-12-31", suppliers);
    return CalendarDays.of(
            in.parties(),
            in.calendars(),
            Sessions.shared()
                .sql(
                    "select 'S' supplier_id, date'%s' first_seen_on, date'%s' last_on"
                        .formatted(from, to)))
        .orderBy("date")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void everyDayHasItsHoursAndReason() {
    SourceRows chinese =
        SourceRows.of(SourceTables.SUPPLIERS)
            .row("supplier_id", "S", "name", "S", "country", "CN", "work_end", "16:00");
    assertEquals(
        List.of(
            "[S,2024-02-16,0.0,HOLIDAY,Day off (substituted from 02/18/2024),official]",
            "[S,2024-02-17,0.0,WEEKEND,null,null]",
            "[S,2024-02-18,8.0,CLOSURE,Make-up working day,official]",
            "[S,2024-02-19,8.0,CLOSURE,null,null]"),
        days(chinese, "2024-02-16", "2024-02-19"));
    assertEquals(
        List.of(
            "[S,2024-03-08,4.0,HALF,International Women's Day,official]",
            "[S,2024-03-09,0.0,WEEKEND,null,null]"),
        days(chinese, "2024-03-08", "2024-03-09"));
    assertEquals(
        List.of(
            "[S,2024-05-10,8.0,WORK,null,null]",
            "[S,2024-05-11,8.0,MAKE_UP,Make-up working day,official]"),
        days(chinese, "2024-05-10", "2024-05-11"));
  }

  @Test
  void aSupplierWithoutCalendarHasNoDays() {
    SourceRows unknown = SourceRows.of(SourceTables.SUPPLIERS).row("supplier_id", "S", "name", "S");
    assertEquals(List.of(), days(unknown, "2024-05-10", "2024-05-11"));
  }
}
