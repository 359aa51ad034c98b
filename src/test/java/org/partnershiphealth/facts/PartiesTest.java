package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;

/** Zones, calendars, hours and terms of a partnership. */
final class PartiesTest {

  private static SourceRows suppliers(Object... more) {
    Object[] cells = new Object[more.length + 4];
    cells[0] = "supplier_id";
    cells[1] = "S";
    cells[2] = "name";
    cells[3] = "Supplier";
    System.arraycopy(more, 0, cells, 4, more.length);
    return SourceRows.of(SourceTables.SUPPLIERS).row(cells);
  }

  private static Row party(SourceRows... tables) {
    return Inputs.of("2024-06-30", tables).parties().where(col("supplier_id").equalTo("S")).first();
  }

  @Test
  void whatIsNotSaidIsFilledIn() {
    Row party = party(suppliers("country", "CN"));
    assertEquals("Asia/Shanghai", party.getAs("supplier_zone"));
    assertEquals("CN", party.getAs("supplier_calendar_id"));
    assertEquals("CN~closed", party.getAs("supplier_closure_calendar_id"));
    assertEquals(8 * 3600, party.<Integer>getAs("supplier_work_start_s"));
    assertEquals(17 * 3600, party.<Integer>getAs("supplier_work_end_s"));
    assertEquals("Europe/Berlin", party.getAs("buyer_zone"));
    assertEquals("DE", party.getAs("buyer_calendar_id"));
    assertEquals(14, party.<Integer>getAs("cadence_days"));
    assertEquals(8, party.<Integer>getAs("answer_limit_bh"));
    assertEquals(10, party.<Integer>getAs("change_notice_bd"));
    assertEquals(30, party.<Integer>getAs("frozen_days"));
    assertEquals(false, party.getAs("internal"));
  }

  @Test
  void whatIsSaidHolds() {
    Row party =
        party(
            suppliers(
                "country",
                "us",
                "time_zone",
                "Pacific Standard Time",
                "work_start",
                "7:30",
                "work_end",
                "16:00",
                "cadence_days",
                "7"));
    assertEquals("America/Los_Angeles", party.getAs("supplier_zone"));
    assertEquals("US", party.getAs("supplier_closure_calendar_id"));
    assertEquals(27_000, party.<Integer>getAs("supplier_work_start_s"));
    assertEquals(57_600, party.<Integer>getAs("supplier_work_end_s"));
    assertEquals(7, party.<Integer>getAs("cadence_days"));
  }

  @Test
  void aCountryOfManyZonesHasNoneUnlessTold() {
    Row party = party(suppliers("country", "US"));
    assertNull(party.getAs("supplier_zone"));
    assertNull(party.getAs("supplier_calendar_id"));
    assertNull(party.getAs("supplier_closure_calendar_id"));
  }

  @Test
  void anUnknownZoneIsNotThatOfTheCountry() {
    assertNull(party(suppliers("country", "DE", "time_zone", "Nowhere")).getAs("supplier_zone"));
  }

  @Test
  void anUnknownCountryHasNoCalendar() {
    Row party = party(suppliers("time_zone", "Asia/Tokyo"));
    assertEquals("Asia/Tokyo", party.getAs("supplier_zone"));
    assertNull(party.getAs("supplier_calendar_id"));
  }

  @Test
  void hoursThatEndBeforeTheyStartAreUnknown() {
    Row party = party(suppliers("country", "CN", "work_start", "22:00", "work_end", "06:00"));
    assertNull(party.getAs("supplier_work_start_s"));
    assertNull(party.getAs("supplier_work_end_s"));
  }

  @Test
  void aPlantCalendarLiesOnTopOfTheCountrys() {
    SourceRows holidays =
        SourceRows.of(SourceTables.HOLIDAYS)
            .row("calendar", "PLANT", "date", "2024-05-13", "kind", "OFF", "name", "Stocktaking");
    FactInputs in =
        Inputs.of("2024-06-30", suppliers("country", "CN", "calendar", "PLANT"), holidays);
    assertEquals("CN/PLANT", in.parties().first().getAs("supplier_calendar_id"));
    assertEquals("CN/PLANT~closed", in.parties().first().getAs("supplier_closure_calendar_id"));
    assertEquals(
        List.of("CN/PLANT", "CN/PLANT~closed", "DE"),
        in.calendars().collectAsList().stream().map(r -> r.getString(0)).toList());
  }

  @Test
  void aCalendarWithoutDaysIsThatOfTheCountry() {
    assertEquals(
        "CN", party(suppliers("country", "CN", "calendar", "PLANT")).getAs("supplier_calendar_id"));
  }

  @Test
  void anotherCountrysCalendarMayBeNamed() {
    Row party = party(suppliers("country", "CN", "calendar", "HK"));
    assertEquals("CN/HK", party.getAs("supplier_calendar_id"));
  }

  @Test
  void sitesSayWhatTheSupplierLeavesOutWhereTheyAgree() {
    SourceRows sites =
        SourceRows.of(SourceTables.SITES)
            .row(
                "site_id",
                "1",
                "supplier_id",
                "S",
                "country",
                "MX",
                "time_zone",
                "America/Tijuana",
                "work_start",
                "07:00",
                "week",
                "mon-sat")
            .row(
                "site_id",
                "2",
                "supplier_id",
                "S",
                "country",
                "MX",
                "time_zone",
                "America/Tijuana",
                "work_start",
                "06:00",
                "week",
                "MON-SAT")
            .row("site_id", "3", "supplier_id", null, "country", "DE", "week", "MON-SAT");
    Row party = party(suppliers("country", null), sites);
    assertEquals("MX", party.getAs("country"));
    assertEquals("America/Tijuana", party.getAs("supplier_zone"));
    assertEquals("MX@MON-SAT", party.getAs("supplier_calendar_id"));
    assertEquals(8 * 3600, party.<Integer>getAs("supplier_work_start_s"));
    assertEquals("DE@MON-SAT", party.getAs("buyer_calendar_id"));
  }

  @Test
  void smallPeerGroupsMerge() {
    SourceRows rows = SourceRows.of(SourceTables.SUPPLIERS);
    for (int i = 0; i < 5; i++) {
      rows.row("supplier_id", "V" + i, "name", "V", "category", "VALVES");
    }
    for (int i = 0; i < 4; i++) {
      rows.row("supplier_id", "P" + i, "name", "P", "category", "PUMPS");
    }
    rows.row("supplier_id", "N", "name", "N");
    List<Row> groups =
        Inputs.of("2024-06-30", rows)
            .parties()
            .groupBy("peer_group")
            .count()
            .orderBy("peer_group")
            .collectAsList();
    assertEquals("[[OTHER,5], [VALVES,5]]", groups.toString());
  }

  @Test
  void aCountryWithoutKnownHolidaysIsNoted() {
    List<String> notes =
        WorkingCalendars.read(
                Inputs.extracts(suppliers("country", "CH")), Inputs.job("2024-06-30", Inputs.BUYER))
            .notes();
    assertEquals(1, notes.size());
    assertTrue(notes.get(0).contains("'CH'"), notes::toString);
  }

  @Test
  void theOwnerOfAnActIsTheSideThatOwesIt() {
    FactInputs in = Inputs.of("2024-06-30", suppliers("country", "CN"));
    for (String party : List.of("BUYER", "SUPPLIER", "JOINT")) {
      Row owned =
          Parties.owner(in.parties().selectExpr("*", "'" + party + "' as party"), col("party"))
              .first();
      assertEquals(party.equals("BUYER") ? "DE" : "CN", owned.getAs("owner_calendar_id"));
      assertEquals(
          party.equals("BUYER") ? "Europe/Berlin" : "Asia/Shanghai", owned.getAs("owner_zone"));
    }
  }

  private static Object daysBetween(SourceRows... tables) {
    FactInputs in = Inputs.of("2024-06-30", tables);
    WorkingDays days = WorkingDays.by("supplier_calendar_id");
    return days.join(in.parties(), in.calendars())
        .select(days.businessDays(lit(LocalDate.of(2024, 5, 10)), lit(LocalDate.of(2024, 5, 17))))
        .first()
        .get(0);
  }

  @Test
  void aHolidayChangesTheAnswer() {
    SourceRows holidays =
        SourceRows.of(SourceTables.HOLIDAYS)
            .row("calendar", "CN", "date", "2024-05-13", "kind", "OFF", "name", "Stocktaking");
    // Friday to Friday: Saturday 11 is made up, Monday 13 the job takes off.
    assertEquals(6, daysBetween(suppliers("country", "CN")));
    assertEquals(5, daysBetween(suppliers("country", "CN"), holidays));
    assertEquals(5, daysBetween(suppliers("country", "DE")));
  }

  @Test
  void anInstantIsKnownByTheDateOfItsZone() {
    // 1 November in UTC is still 31 October in Mexico City.
    Row known =
        Inputs.of("2024-10-31", suppliers("country", "MX", "time_zone", "America/Mexico_City"))
            .parties()
            .select(
                Months.of(
                    WorkingTime.of("supplier_")
                        .localDate(lit(Instant.parse("2024-11-01T03:00:00Z"))),
                    LocalDate.of(2024, 10, 31)))
            .first();
    assertEquals(LocalDate.of(2024, 10, 1), known.get(0));
  }
}
