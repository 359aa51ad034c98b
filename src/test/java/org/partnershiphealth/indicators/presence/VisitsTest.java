package org.partnershiphealth.indicators.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.facts.Meetings;
import org.partnershiphealth.facts.Visits;
import org.partnershiphealth.facts.World;

/** A1 to A3: being there. */
final class VisitsTest {

  private final World world = World.asOf("2024-02-15").supplier("S", "CN").supplier("T", "CN");

  private VisitsTest visit(String id, String day, String type, Object... more) {
    Object[] row = new Object[more.length + 6];
    List<Object> first = List.of("kind", "VISIT", "held_at", day + "T02:00Z", "visit_type", type);
    System.arraycopy(first.toArray(), 0, row, 0, 6);
    System.arraycopy(more, 0, row, 6, more.length);
    world.meeting(id, "S", row);
    return this;
  }

  private World visited() {
    visit("a", "2024-01-08", "AUDIT", "levels_met", "OWNER,MANAGER")
        .visit("b", "2024-01-11", "RELATION")
        .visit("c", "2024-01-12", "RELATION", "levels_met", "MANAGER,OPERATOR")
        .visit("d", "2024-01-22", "RELATION", "on_site", false, "levels_met", "LINE_LEAD");
    world.meeting("e", "T", "kind", "REVIEW", "planned_at", "2024-02-05T02:00Z");
    return world;
  }

  @Test
  void whatBeginsWithinThreeDaysOfAVisitsFirstDayIsThatVisit() {
    assertEquals(
        List.of("a 2024-01-08 AUDIT", "c 2024-01-12 RELATION"),
        visited().lines(Visits.FACT, "meeting_id", "visit_on", "visit_type"));
  }

  @Test
  void aMeetingSaysWhetherItFellOnADayOffOfThePartner() {
    visit("sat", "2024-01-13", "RELATION", "levels_met", "OWNER,OWNER");
    assertEquals(
        List.of("sat true 1 true"),
        world.lines(Meetings.FACT, "meeting_id", "on_site", "levels_met_n", "on_partner_day_off"));
  }

  @Test
  void whoWasNeverVisitedWaitsSinceTheRelationshipBegan() {
    // From 12 January: 13 business days in Germany to the month's end, 11 more to 15 February; from
    // 5 to 15 February 8.
    assertEquals(
        List.of(
            "S 2024-01-01 BUYER main 13.0 1.0 OK",
            "S 2024-02-01 BUYER main 24.0 1.0 OK",
            "T 2024-02-01 BUYER main 8.0 1.0 CENSORED"),
        visited().figures(VisitRecency.MEASURE, 1));
  }

  @Test
  void aRelationshipBeganNoLaterThanItsFirstEvent() {
    // From the meeting of Monday 5 February, not from the later `since`: 8 business days.
    World late = World.asOf("2024-02-15").supplier("S", "CN", "since", "2024-02-12");
    late.meeting("e", "S", "kind", "REVIEW", "planned_at", "2024-02-05T02:00Z");
    assertEquals(
        List.of("S 2024-02-01 BUYER main 8.0 1.0 CENSORED"), late.figures(VisitRecency.MEASURE, 1));
  }

  @Test
  void visitsAYearLeaveAuditsOutAndCountAPartialMonthByItsDays() {
    // January from the 8th: 24 of 31 days of a twelfth of a year, with one visit.
    assertEquals(
        List.of(
            "S 2024-01-01 BUYER main 15.5 0.06451612903225806 LOW_N",
            "S 2024-02-01 BUYER main 0.0 0.04310344827586207 LOW_N",
            "T 2024-02-01 BUYER main 0.0 0.031609195402298854 LOW_N"),
        visited().figures(VisitRate.MEASURE, 1));
  }

  @Test
  void levelsAreThoseMetOnSite() {
    assertEquals(
        List.of("S 2024-01-01 BUYER main 0.6 2.0 LOW_N"), visited().figures(LevelsMet.MEASURE, 1));
  }
}
