package org.partnershiphealth.indicators.openness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnershiphealth.indicators.openness.IssueWorlds.issue;
import static org.partnershiphealth.indicators.openness.IssueWorlds.world;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphealth.extracts.SourceTables;
import org.partnershiphealth.facts.World;
import org.partnershiphealth.indicators.joint.JointRootCause;
import org.partnershiphealth.indicators.joint.RemedyHolds;
import org.partnershiphealth.indicators.joint.UnilateralPenalty;
import org.partnershiphealth.indicators.promises.PromisesKept;

/** What both sides agree after a problem, and what comes of it; by hand. */
class RemediesTest {

  @Test
  void aJointAnalysisOrAPenaltyAloneIsTheBuyersChoice() {
    World world =
        issue(
            world(),
            "joint",
            "2024-03-05T02:00:00Z",
            "BUYER",
            "severity",
            "2",
            "resolved_at",
            "2024-03-12T02:00:00Z",
            "joint_analysis",
            "true");
    issue(
        world,
        "fined",
        "2024-03-05T02:00:00Z",
        "BUYER",
        "severity",
        "2",
        "resolved_at",
        "2024-03-12T02:00:00Z",
        "penalty_amount",
        "50",
        "joint_analysis",
        "false");
    issue(
        world,
        "automatic",
        "2024-03-05T02:00:00Z",
        "BUYER",
        "severity",
        "2",
        "resolved_at",
        "2024-03-12T02:00:00Z",
        "penalty_amount",
        "50",
        "penalty_automatic",
        "true");

    assertEquals(List.of("joint 2024-03-01 true"), world.acts(JointRootCause.MEASURE));
    assertEquals(List.of("fined 2024-03-01 false"), world.acts(UnilateralPenalty.MEASURE));
  }

  @Test
  void aRemedyHoldsWhereItsCauseStaysAway() {
    World world = world();
    for (String id : List.of("held", "again", "undone")) {
      world.row(
          SourceTables.COMMITMENTS,
          "commitment_id",
          id,
          "supplier_id",
          "s",
          "party",
          "SUPPLIER",
          "made_at",
          "2024-03-01T02:00:00Z",
          "due_on",
          "2024-03-29",
          "kind",
          "REMEDY",
          "done_at",
          id.equals("undone") ? null : "2024-03-20T02:00:00Z");
      issue(
          world,
          "i-" + id,
          "2024-03-01T02:00:00Z",
          "BUYER",
          "cause_code",
          id,
          "remedy_commitment_id",
          id);
    }
    issue(world, "recurs", "2024-06-10T02:00:00Z", "BUYER", "cause_code", "again");

    assertEquals(
        List.of("again 2024-06-01 false", "held 2024-06-01 true", "undone 2024-03-01 false"),
        world.acts(RemedyHolds.MEASURE));
  }

  @Test
  void aPromiseIsJudgedByItsFirstDueDate() {
    World world = world();
    world.row(
        SourceTables.COMMITMENTS,
        "commitment_id",
        "moved",
        "supplier_id",
        "s",
        "party",
        "BUYER",
        "made_at",
        "2024-03-01T02:00:00Z",
        "due_on",
        "2024-03-29",
        "moved_to",
        "2024-04-29",
        "kind",
        "OTHER",
        "done_at",
        "2024-04-05T10:00:00Z");
    world.row(
        SourceTables.COMMITMENTS,
        "commitment_id",
        "dropped",
        "supplier_id",
        "s",
        "party",
        "BUYER",
        "made_at",
        "2024-03-01T02:00:00Z",
        "due_on",
        "2024-03-29",
        "kind",
        "OTHER",
        "withdrawn_at",
        "2024-03-29T10:00:00Z",
        "withdrawn_by_consent",
        "true");

    assertEquals(List.of("moved 2024-03-01 false 7"), world.acts(PromisesKept.MEASURE));
  }
}
