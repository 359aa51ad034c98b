package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** For each month of a supplier: how long ago it was last visited, and the visits of the month. */
public final class VisitMonths {

  private static final String[] VISITED = {"meetings.held_at", "meetings.on_site"};

  /** The fact. */
  public static final Fact FACT =
      Fact.fact("visit_months", "visits of each month, and the time since the last one")
          .month("month", VISITED)
          .number("since_visit_bd", VISITED)
          .flag("never_visited", VISITED)
          .integer("relation_visits_n", "meetings.held_at", "meetings.visit_type")
          .column("years", SupplierMonths.YEARS)
          .build();

  private VisitMonths() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    WindowSpec until =
        Window.partitionBy("supplier_id")
            .orderBy("day", "ends")
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    WindowSpec ofMonth = Window.partitionBy("supplier_id", "month");
    Column relation = col("visit_type").equalTo("RELATION").cast("int");
    Dataset<Row> months =
        visits(facts)
            .unionByName(monthEnds(facts))
            .withColumn("visited", last(col("visit_on"), true).over(until))
            .withColumn("relation_visits_n", coalesce(sum(relation).over(ofMonth), lit(0L)))
            .where(col("ends"));
    WorkingDays buyer = WorkingDays.by("buyer_calendar_id");
    return FACT.select(
        buyer
            .join(months.join(broadcast(in.parties()), "supplier_id"), in.calendars())
            .withColumn("from", coalesce(col("visited"), col("related_since")))
            .withColumn(
                "since_visit_bd", greatest(lit(0), buyer.businessDays(col("from"), col("day"))))
            .withColumn("never_visited", col("visited").isNull()));
  }

  private static Dataset<Row> visits(Facts facts) {
    return facts
        .get(Visits.FACT)
        .select(
            col("supplier_id"),
            trunc(col("visit_on"), "MM").as("month"),
            col("visit_on").as("day"),
            col("visit_on"),
            col("visit_type"),
            lit(false).as("ends"),
            lit(null).cast("date").as("related_since"),
            lit(null).cast(SupplierMonths.YEARS).as("years"));
  }

  private static Dataset<Row> monthEnds(Facts facts) {
    return facts
        .get(SupplierMonths.FACT)
        .select(
            col("supplier_id"),
            col("month"),
            col("ends_on").as("day"),
            lit(null).cast("date").as("visit_on"),
            lit(null).cast("string").as("visit_type"),
            lit(true).as("ends"),
            col("related_since"),
            col("years"));
  }
}
