package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Check-ins as agreed. Planned ones are kept when held within 2 business days of the plan. Before a
 * supplier's first placed check-in its agreed rhythm stands in: time is cut into buckets of that
 * many days, counted from 1970-01-05 for all suppliers, each kept when it has a contact day.
 */
public final class CheckIns {

  private static final String[] SOURCES = {
    "meetings.planned_at",
    "meetings.placed_at",
    "meetings.held_at",
    "meetings.cancelled_at",
    "meetings.cancelled_by_consent",
    "messages.sent_at",
    "messages.channel",
    "messages.automated"
  };

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("check_ins", "planned check-ins, and the rhythm agreed before there were any")
          .month("month", SOURCES)
          .flag("kept", SOURCES)
          .instant("happened_at", SOURCES)
          .instant("limit_at", SOURCES)
          .integer("late_days", SOURCES)
          .text("source_key", "meetings.meeting_id", "meetings.planned_at", "meetings.placed_at")
          .build();

  private static final int TOLERANCE = 2;
  private static final LocalDate FIRST_BUCKET = LocalDate.of(1970, 1, 5);
  private static final String[] SUPPLIER = {"supplier_id"};
  private static final String[] KEY = {"supplier_id", "bucket"};
  private static final WorkingDays PARTNER = WorkingDays.by("supplier_closure_calendar_id");

  private CheckIns() {}

  static Dataset<Row> of(Facts facts) {
    Dataset<Row> plans = planned(facts.inputs());
    Dataset<Row> judged = judgedPlans(plans, facts);
    // Without messages nobody knows whether there was contact.
    boolean contactKnown = facts.inputs().extracts().mapped(SourceTables.MESSAGES);
    return FACT.select(contactKnown ? judged.unionByName(judgedBuckets(plans, facts)) : judged);
  }

  /** Every check-in that was ever placed, by the supplier's dates. */
  private static Dataset<Row> planned(FactInputs in) {
    WorkingTime supplier = WorkingTime.of("supplier_");
    return in.table(SourceTables.MEETINGS)
        .where(col("kind").equalTo("CHECK_IN").and(col("planned_at").isNotNull()))
        .join(broadcast(in.parties()), "supplier_id")
        .withColumn("planned_on", supplier.localDate(col("planned_at")))
        .withColumn("held_on", supplier.localDate(col("held_at")))
        .withColumn("cancelled_on", supplier.localDate(col("cancelled_at")))
        .withColumn("placed_on", supplier.localDate(coalesce(col("placed_at"), col("planned_at"))));
  }

  private static Dataset<Row> judgedPlans(Dataset<Row> plans, Facts facts) {
    FactInputs in = facts.inputs();
    Column excused = col("cancelled_by_consent").and(col("cancelled_on").leq(col("limit_on")));
    Column moved = PARTNER.businessDays(col("planned_on"), col("held_on"));
    Column kept = moved.geq(-TOLERANCE).and(col("held_on").leq(col("limit_on")));
    return PARTNER
        .join(plans, in.calendars())
        .withColumn("limit_on", PARTNER.addBusinessDays(col("planned_on"), TOLERANCE))
        .where(not(coalesce(excused, lit(false))))
        .select(
            col("supplier_id"),
            Months.of(col("limit_on"), in.asOf()).as("month"),
            coalesce(kept, lit(false)).as("kept"),
            col("held_at").as("happened_at"),
            col("limit_on").cast("timestamp").as("limit_at"),
            when(col("held_on").gt(col("limit_on")), datediff(col("held_on"), col("limit_on")))
                .as("late_days"),
            col("meeting_id").as("source_key"));
  }

  private static Dataset<Row> judgedBuckets(Dataset<Row> plans, Facts facts) {
    Dataset<Row> contacts =
        withRhythm(facts.get(ContactDays.FACT), facts.inputs())
            .groupBy(col("supplier_id"), bucket(col("date")).as("bucket"))
            .agg(min("date").as("contact_on"));
    Column until = date_add(col("begins_on"), col("cadence_days").minus(1));
    return PARTNER
        .join(buckets(plans, facts), facts.inputs().calendars())
        .withColumn("begins_on", firstDay(col("bucket")))
        .withColumn("last_on", until)
        .where(not(PARTNER.insideClosure(col("begins_on"), col("last_on"))))
        .join(contacts, KEY, "left")
        .select(
            col("supplier_id"),
            Months.of(col("last_on"), facts.inputs().asOf()).as("month"),
            col("contact_on").isNotNull().as("kept"),
            col("contact_on").cast("timestamp").as("happened_at"),
            col("last_on").cast("timestamp").as("limit_at"),
            lit(null).cast("int").as("late_days"),
            concat_ws("/", col("supplier_id"), col("begins_on")).as("source_key"));
  }

  /** The whole buckets from first seen on to before the first placed check-in. */
  private static Dataset<Row> buckets(Dataset<Row> plans, Facts facts) {
    Dataset<Row> placed = plans.groupBy("supplier_id").agg(min("placed_on").as("placed_on"));
    Column end = least(col("placed_on"), col("last_on"));
    Column first = bucket(date_add(col("first_seen_on"), col("cadence_days").minus(1)));
    Column last = bucket(end).minus(1);
    Dataset<Row> spans =
        withRhythm(facts.get(SupplierSpans.FACT), facts.inputs())
            .join(placed, SUPPLIER, "left")
            .withColumn("first", first)
            .withColumn("last", last);
    return spans
        .where(col("first").leq(col("last")))
        .withColumn("bucket", explode(sequence(col("first"), col("last"))));
  }

  private static Dataset<Row> withRhythm(Dataset<Row> rows, FactInputs in) {
    Column calendar = col("supplier_closure_calendar_id");
    return rows.join(
        broadcast(in.parties().select(col("supplier_id"), calendar, col("cadence_days"))),
        "supplier_id");
  }

  private static Column bucket(Column date) {
    return floor(datediff(date, lit(FIRST_BUCKET)).divide(col("cadence_days"))).cast("int");
  }

  private static Column firstDay(Column bucket) {
    return date_add(lit(FIRST_BUCKET), bucket.multiply(col("cadence_days")));
  }
}
