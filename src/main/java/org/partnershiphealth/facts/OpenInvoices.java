package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was owed at each month's end and how much of it was past due, in reporting currency at the
 * rate of the day the invoice came. What was paid later was still owed.
 */
public final class OpenInvoices {

  private static final String[] OPEN =
      Stream.concat(
              Stream.of("invoices.received_on", "invoices.kind", "invoices.due_on"),
              Arrays.stream(Invoices.SETTLED))
          .toArray(String[]::new);

  private static final String[] OVERDUE =
      Stream.of(OPEN, Invoices.DUE).flatMap(Arrays::stream).toArray(String[]::new);

  /** The fact: one row per supplier and month. */
  public static final Fact FACT =
      Fact.fact("open_invoices", "what was owed at each month's end")
          .month("month", OPEN)
          .number("overdue_share", OVERDUE)
          .integer("open_n", OPEN)
          .build();

  private OpenInvoices() {}

  static Dataset<Row> of(Facts facts) {
    Dataset<Row> months = facts.get(SupplierMonths.FACT).select("supplier_id", "month", "ends_on");
    Money money = Money.of(facts.inputs(), "currency", "received_on");
    // An agreed new date is set before the old one passes, so a date that passed was known.
    Column due = col("effective_due_on");
    Column still = col("amount").minus(Settlements.settledBy(col("steps"), col("ends_on")));
    Column open =
        col("received_on")
            .leq(col("ends_on"))
            .and(coalesce(col("settled_on").gt(col("ends_on")), lit(true)));
    Dataset<Row> items =
        months
            .join(owed(facts.inputs(), money), new String[] {"supplier_id", "month"}, "left")
            .withColumn("left", when(open, money.reporting(greatest(still, lit(0)))))
            .withColumn("past_due", due.leq(col("ends_on")));
    return FACT.select(
        items
            .groupBy("supplier_id", "month")
            .agg(
                sum("left").as("all_left"),
                sum(when(col("past_due"), col("left")).otherwise(lit(0))).as("late_left"),
                count("left").as("open_n"))
            .withColumn(
                "overdue_share",
                try_divide(col("late_left").cast("double"), col("all_left").cast("double"))));
  }

  /** Each invoice in each month from its receipt to its settlement. */
  private static Dataset<Row> owed(FactInputs in, Money money) {
    Dataset<Row> steps =
        Settlements.of(in).select(col("invoice_id").as("settled_id"), col("steps"));
    Column to = least(coalesce(col("settled_on"), lit(in.asOf())), lit(in.asOf()));
    Column first = trunc(col("received_on"), "MM");
    return money
        .withRates(Invoices.due(in).where(col("owed")))
        .join(steps, col("invoice_id").equalTo(col("settled_id")), "left")
        .withColumn("settled_on", Settlements.settledOn(col("steps"), col("amount")))
        .withColumn(
            "month",
            explode(sequence(first, greatest(first, trunc(to, "MM")), expr("interval 1 month"))));
  }
}
