package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Visits to suppliers: held meetings of kind VISIT that were not elsewhere. What begins within 3
 * days of a visit's first day is that visit; its type is that of its first meeting (03.8).
 */
public final class Visits {

  private static final int SAME_VISIT_DAYS = 3;
  private static final String[] HELD = {"meetings.held_at", "meetings.on_site"};

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("visits", "visits to suppliers, several days as one")
          .date("visit_on", HELD)
          .text("visit_type", "meetings.visit_type", "meetings.held_at")
          .text("meeting_id", "meetings.meeting_id", "meetings.held_at")
          .build();

  private Visits() {}

  static Dataset<Row> of(Facts facts) {
    Column days =
        array_sort(
            collect_list(
                struct(col("held_on"), col("held_at"), col("meeting_id"), col("visit_type"))));
    return FACT.select(
        facts
            .get(Meetings.FACT)
            .where(col("kind").equalTo("VISIT").and(col("on_site")).and(col("held_on").isNotNull()))
            .groupBy("supplier_id")
            .agg(days.as("days"))
            .select(col("supplier_id"), inline(firstDays(col("days"))))
            .withColumn("visit_on", col("held_on")));
  }

  private static Column firstDays(Column days) {
    return aggregate(
        days,
        array(days.getItem(0)),
        (visits, day) -> {
          Column last = element_at(visits, lit(-1)).getField("held_on");
          Column begins = day.getField("held_on").gt(date_add(last, lit(SAME_VISIT_DAYS)));
          return when(begins, array_append(visits, day)).otherwise(visits);
        });
  }
}
