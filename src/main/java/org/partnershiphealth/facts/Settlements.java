package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/**
 * What lowered each invoice, day by day, in the invoice's own currency: payments, agreed deductions
 * and credit notes. A payment in another currency counts at its day's rates (03.8).
 */
final class Settlements {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private Settlements() {}

  /**
   * One row per invoice: {@code invoice_id} and {@code steps}, an array of structs {@code on},
   * {@code amount}, {@code kept_back} (deductions that were not agreed), {@code deducted} (all
   * deductions) in order of days.
   */
  static Dataset<Row> of(FactInputs in) {
    return payments(in)
        .unionAll(credits(in))
        .groupBy("invoice_id")
        .agg(
            array_sort(
                    collect_list(
                        struct(col("on"), col("amount"), col("kept_back"), col("deducted"))))
                .as("steps"));
  }

  private static Dataset<Row> payments(FactInputs in) {
    Column deduction = coalesce(col("deduction_amount"), lit(0));
    Column agreed = coalesce(col("deduction_agreed"), lit(false));
    Dataset<Row> rows =
        in.table(SourceTables.PAYMENTS)
            .select(
                col("invoice_id"),
                col("cleared_on").as("on"),
                col("currency"),
                col("amount").plus(when(agreed, deduction).otherwise(lit(0))).as("amount"),
                when(agreed, lit(0)).otherwise(deduction).as("kept_back"),
                deduction.as("deducted"));
    return inInvoiceCurrency(in, rows);
  }

  private static Dataset<Row> credits(FactInputs in) {
    Dataset<Row> rows =
        in.table(SourceTables.INVOICES)
            .where(col("kind").equalTo("CREDIT_NOTE").and(col("credits_invoice_id").isNotNull()))
            .select(
                col("credits_invoice_id").as("invoice_id"),
                col("received_on").as("on"),
                col("currency"),
                abs(col("amount")).as("amount"),
                lit(0).as("kept_back"),
                lit(0).as("deducted"));
    return inInvoiceCurrency(in, rows);
  }

  private static Dataset<Row> inInvoiceCurrency(FactInputs in, Dataset<Row> rows) {
    Dataset<Row> owed =
        in.table(SourceTables.INVOICES)
            .select(col("invoice_id").as("owed_id"), col("currency").as("owed_currency"));
    Dataset<Row> both = rows.join(owed, col("invoice_id").equalTo(col("owed_id")), "inner");
    Money paid = Money.of(in, "currency", "on");
    Dataset<Row> valued =
        paid.withRates(both)
            .select(
                col("invoice_id"),
                col("on"),
                col("amount"),
                col("kept_back"),
                col("deducted"),
                col("currency"),
                col("owed_currency"),
                paid.reporting(col("amount").cast(Money.AMOUNT)).as("amount_r"),
                paid.reporting(col("kept_back").cast(Money.AMOUNT)).as("kept_back_r"),
                paid.reporting(col("deducted").cast(Money.AMOUNT)).as("deducted_r"));
    Money asOwed = Money.of(in, "owed_currency", "on");
    Column same = col("currency").equalTo(col("owed_currency"));
    Column unit = asOwed.reporting(lit(1).cast(Money.AMOUNT)).cast("double");
    return asOwed
        .withRates(valued)
        .select(
            col("invoice_id"),
            col("on"),
            converted(same, col("amount"), col("amount_r"), unit).as("amount"),
            converted(same, col("kept_back"), col("kept_back_r"), unit).as("kept_back"),
            converted(same, col("deducted"), col("deducted_r"), unit).as("deducted"));
  }

  private static Column converted(Column same, Column own, Column reporting, Column unit) {
    return when(same, own.cast(Money.AMOUNT))
        .otherwise(reporting.cast("double").divide(unit).try_cast(Money.AMOUNT));
  }

  /** All that lowered the invoice so far; 0 where nothing did. */
  static Column settled(Column steps) {
    return sum(steps, step -> lit(true), "amount");
  }

  /** All that lowered the invoice up to a day. */
  static Column settledBy(Column steps, Column day) {
    return sum(steps, step -> step.getField("on").leq(day), "amount");
  }

  /** The first day by which the sum reached the amount less one hundredth; null where never. */
  static Column settledOn(Column steps, Column amount) {
    Column enough = amount.minus(lit(CENT));
    Column reached =
        filter(
            steps,
            step ->
                sum(steps, s -> s.getField("on").leq(step.getField("on")), "amount").geq(enough));
    return array_min(transform(reached, step -> step.getField("on")));
  }

  /** Deductions that were not agreed, up to a day. */
  static Column keptBack(Column steps, Column upTo) {
    return sum(steps, step -> step.getField("on").leq(upTo), "kept_back");
  }

  /** All deductions, agreed or not. */
  static Column deducted(Column steps) {
    return sum(steps, step -> lit(true), "deducted");
  }

  private static Column sum(Column steps, Function<Column, Column> which, String what) {
    Column zero = lit(BigDecimal.ZERO).cast(Money.AMOUNT);
    Column total =
        aggregate(
            filter(steps, which::apply),
            zero,
            (sum, step) -> sum.plus(coalesce(step.getField(what), zero)).cast(Money.AMOUNT));
    return coalesce(total, zero);
  }
}
