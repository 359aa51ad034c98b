package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Business days of each month, from the day after the first contact on, and those of them that were
 * silent: further from the last contact day than twice the agreed rhythm of check-ins.
 *
 * <p>A day on which no supplier at all sent or got a message is an outage of the source: it is
 * never silent.
 */
public final class Silences {

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("silences", "silent business days of each month")
          .month("month", ContactDays.SOURCES)
          .integer("business_days", ContactDays.SOURCES)
          .integer("silent_days", ContactDays.SOURCES)
          .build();

  private static final String[] SUPPLIER_MONTH = {"supplier_id", "month"};
  private static final WorkingDays PARTNER = WorkingDays.by("supplier_closure_calendar_id");

  private Silences() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    Dataset<Row> first =
        facts.get(ContactDays.FACT).groupBy("supplier_id").agg(min("date").as("first"));
    Dataset<Row> months =
        facts
            .get(SupplierMonths.FACT)
            .join(first, "supplier_id")
            .where(col("ends_on").gt(col("first")))
            .withColumn("after", greatest(date_sub(col("begins_on"), 1), col("first")));
    Dataset<Row> counted =
        dated(months, in)
            .withColumn("business_days", PARTNER.businessDays(col("after"), col("ends_on")))
            .select("supplier_id", "month", "business_days");
    return FACT.select(
        counted
            .join(silentDays(facts), SUPPLIER_MONTH, "left")
            .withColumn("silent_days", coalesce(col("silent_days"), lit(0))));
  }

  private static Dataset<Row> silentDays(Facts facts) {
    Dataset<Row> days = silentStretches(facts).withColumn("day", explode(stretch()));
    return days.where(PARTNER.isWorkingDay(col("day")))
        .join(broadcast(daysWithMessages(facts)), "day")
        .groupBy(col("supplier_id"), trunc(col("day"), "MM").as("month"))
        .agg(count(lit(1)).as("silent_days"));
  }

  private static Column stretch() {
    return sequence(col("silent_from"), date_sub(col("until"), 1));
  }

  /** From the first silent day after a contact day to the next contact, or to the end. */
  private static Dataset<Row> silentStretches(Facts facts) {
    FactInputs in = facts.inputs();
    Column next = lead(col("date"), 1).over(Window.partitionBy("supplier_id").orderBy("date"));
    Dataset<Row> ends =
        facts
            .get(SupplierSpans.FACT)
            .select(col("supplier_id"), date_add(col("last_on"), 1).as("end"));
    Dataset<Row> contacts =
        facts
            .get(ContactDays.FACT)
            .select(col("supplier_id"), col("date"), next.as("next"))
            .join(ends, "supplier_id")
            .withColumn("until", least(col("next"), col("end")));
    // Two rhythms in business days, of 5 in a week.
    Column silentAfter = round(col("cadence_days").multiply(10).divide(7)).cast("int").plus(1);
    return dated(contacts, in)
        .withColumn("silent_from", PARTNER.addBusinessDays(col("date"), silentAfter))
        .where(col("silent_from").lt(col("until")));
  }

  private static Dataset<Row> daysWithMessages(Facts facts) {
    return facts
        .get(Conversations.FACT)
        .where(Conversations.IS_SUPPLIER_DAY)
        .select(date_from_unix_date(col("day")).as("day"))
        .distinct();
  }

  private static Dataset<Row> dated(Dataset<Row> rows, FactInputs in) {
    return PARTNER.join(rows.join(broadcast(terms(in)), "supplier_id"), in.calendars());
  }

  private static Dataset<Row> terms(FactInputs in) {
    return in.parties().select("supplier_id", "supplier_closure_calendar_id", "cadence_days");
  }
}
