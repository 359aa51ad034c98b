package org.partnershiphealth.indicators.openness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnershiphealth.indicators.openness.IssueWorlds.issue;
import static org.partnershiphealth.indicators.openness.IssueWorlds.main;
import static org.partnershiphealth.indicators.openness.IssueWorlds.world;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.facts.Issues;
import org.partnershiphealth.facts.World;

/**
 * Problems of a Chinese supplier (UTC+8, 8:00 to 17:00) and a buyer in Berlin; by hand. 8 March is
 * half a holiday there, mid-May has none.
 */
class ProblemsTest {

  /** From Tuesday 9:00 to Wednesday 10:00 in China: 8 hours on Tuesday and 2 on Wednesday. */
  @Test
  void theLagOfDisclosureCountsTheResponsibleSidesWorkingHours() {
    World world =
        issue(
            world(),
            "i",
            "2024-03-06T02:00:00Z",
            "SUPPLIER",
            "occurred_at",
            "2024-03-05T01:00:00Z");

    assertEquals(List.of("10.0 true"), world.lines(Issues.FACT, "disclosed_bh", "told_by_itself"));
    assertEquals(
        List.of("s 2024-04-01 SUPPLIER main 10.0 1.0 LOW_N"), main(world, DisclosureLag.MEASURE));
  }

  @Test
  void aProblemThatTheOtherSideOpensIsCensoredNotTold() {
    World world =
        issue(world(), "i", "2024-03-06T02:00:00Z", "BUYER", "occurred_at", "2024-03-05T01:00:00Z");

    assertEquals(
        List.of("s 2024-04-01 SUPPLIER main 1.0 LOW_N"), main(world, DisclosureLag.MEASURE));
    assertEquals(List.of("i 2024-03-01 false"), world.acts(SelfDisclosure.MEASURE));
  }

  @Test
  void aDisputedAttributionIsNobodysAct() {
    World world =
        issue(world(), "i", "2024-03-06T02:00:00Z", "BUYER", "attribution_disputed", "true");

    assertEquals(List.of(), world.acts(SelfDisclosure.MEASURE));
  }

  /** Severity 4: 5 business days after Tuesday 10:00 is Tuesday 10:00 a week later. */
  @Test
  void aCriticalProblemHasFiveWorkingDays() {
    World world =
        issue(
            world(),
            "kept",
            "2024-05-14T02:00:00Z",
            "BUYER",
            "severity",
            "4",
            "resolved_at",
            "2024-05-21T02:00:00Z");
    issue(
        world,
        "broken",
        "2024-05-14T02:00:00Z",
        "BUYER",
        "severity",
        "4",
        "resolved_at",
        "2024-05-21T02:00:01Z");
    issue(world, "open", "2024-05-14T02:00:00Z", "BUYER", "severity", "4");

    assertEquals(
        List.of("broken 2024-05-01 false", "kept 2024-05-01 true", "open 2024-05-01 false"),
        world.acts(ResolvedInTarget.MEASURE));
  }

  /** Solved after 5 business days, followed for 60 from Tuesday 14 May: dated where that ends. */
  @Test
  void theTimeToSolveIsInTheSuppliersWorkingDays() {
    World world =
        issue(world(), "i", "2024-05-14T02:00:00Z", "BUYER", "resolved_at", "2024-05-21T02:00:00Z");
    issue(world, "open", "2024-05-14T02:00:00Z", "BUYER");

    assertEquals(List.of("5.0"), world.lines(Issues.FACT, "resolve_bd").subList(1, 2));
    assertEquals(
        List.of("s 2024-08-01 JOINT main 5.0 2.0 LOW_N"), main(world, TimeToResolve.MEASURE));
  }

  @Test
  void aProblemThatCameBackWithinSixtyDaysIsReopened() {
    World world =
        issue(
            world(),
            "back",
            "2024-03-05T02:00:00Z",
            "BUYER",
            "resolved_at",
            "2024-03-12T02:00:00Z",
            "reopened_at",
            "2024-05-11T02:00:00Z");
    issue(
        world,
        "later",
        "2024-03-05T02:00:00Z",
        "BUYER",
        "resolved_at",
        "2024-03-12T02:00:00Z",
        "reopened_at",
        "2024-05-12T02:00:00Z");

    assertEquals(
        List.of("back 2024-05-01 false", "later 2024-05-01 true"), world.acts(Reopened.MEASURE));
  }

  @Test
  void aConfirmedConcealmentCountsInTheMonthOfItsReview() {
    World world =
        issue(
            world(),
            "i",
            "2024-03-05T02:00:00Z",
            "BUYER",
            "known_before",
            "true",
            "reviewed_at",
            "2024-05-07T02:00:00Z",
            "severity",
            "3");
    issue(world, "unreviewed", "2024-03-05T02:00:00Z", "BUYER", "known_before", "true");

    assertEquals(
        List.of(
            "s 2024-03-01 SUPPLIER main 0.0 2.0 LOW_N", "s 2024-05-01 SUPPLIER main 1.0 1.0 LOW_N"),
        main(world, Concealment.MEASURE));
    assertEquals(List.of("i 2024-05-01 false"), world.acts(Concealment.MEASURE));
  }

  /** At the end of March two are open: opened on the 28th (Thursday) and the 29th, at 8:00. */
  @Test
  void openProblemsAgeToTheMonthsEnd() {
    World world = issue(world(), "a", "2024-03-28T00:00:00Z", "BUYER");
    issue(world, "b", "2024-03-29T00:00:00Z", "BUYER", "resolved_at", "2024-04-02T02:00:00Z");

    assertEquals("s 2024-03-01 JOINT main 1.5 2.0 OK", main(world, OpenIssueAge.MEASURE).get(0));
  }

  /** The one of March is solved on 2 April: from the end of April on none is open. */
  @Test
  void noOpenProblemIsACountOfZeroWithoutAnAge() {
    World world =
        issue(world(), "b", "2024-03-29T00:00:00Z", "BUYER", "resolved_at", "2024-04-02T02:00:00Z");

    List<String> april =
        world.figures(OpenIssueAge.MEASURE, 1).stream().filter(f -> f.contains("-04-")).toList();
    assertEquals(List.of("s 2024-04-01 JOINT count 0.0 0.0 LOW_N"), april);
  }

  /**
   * Told at 11:00 in Berlin and acknowledged at 14:00: 3 hours. The other, acknowledged by a
   * machine alone, is followed for 180 hours: the restricted mean is 3 + 177 / 2.
   */
  @Test
  void aMachinesAcknowledgementCountsAsNone() {
    World world =
        issue(
            world(),
            "i",
            "2024-05-14T09:00:00Z",
            "SUPPLIER",
            "acknowledged_at",
            "2024-05-14T12:00:00Z");
    issue(
        world,
        "j",
        "2024-05-14T09:00:00Z",
        "SUPPLIER",
        "acknowledged_at",
        "2024-05-14T09:01:00Z",
        "acknowledged_automatically",
        true);

    assertEquals(
        List.of(
            "s 2024-06-01 BUYER main 3.0 2.0 LOW_N",
            "s 2024-06-01 BUYER restricted_mean 91.5 2.0 LOW_N"),
        world.figures(TimeToAcknowledge.MEASURE, 1).stream()
            .filter(l -> !l.contains("NO_DATA"))
            .toList());
  }
}
