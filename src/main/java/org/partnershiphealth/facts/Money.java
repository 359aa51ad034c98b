package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.partnershiphealth.extracts.SourceTables;

/**
 * Amounts in reporting currency: amount / rate(currency) x rate(reporting currency), by the rates
 * of the event's date, each carried forward at most 7 days, rounded half up to 4 decimals once. An
 * amount in the reporting currency needs no rate. Without a rate, a currency or, where a rate is
 * needed, a date, the amount is null: no number is better than a wrong one.
 *
 * <pre>{@code
 * Money money = Money.of(inputs, "currency", "booked_on");
 * money.withRates(rows).select(money.reporting(col("amount")).as("amount"));
 * }</pre>
 */
final class Money {

  static final DataType AMOUNT = DataTypes.createDecimalType(18, 4);

  private static final DataType EXACT = DataTypes.createDecimalType(38, 10);
  private static final int CARRIED_DAYS = 7;
  private static final String RATE = "money_rate";
  private static final String REPORTING_RATE = "money_reporting_rate";
  private static final String CURRENCY = "money_currency";
  private static final String ON = "money_on";

  private final FactInputs in;
  private final String currency;
  private final String on;

  private Money(FactInputs in, String currency, String on) {
    this.in = in;
    this.currency = currency;
    this.on = on;
  }

  /**
   * Conversions of the amounts of a row.
   *
   * @param currency the column with their currency
   * @param on the column with the date of the event
   */
  static Money of(FactInputs in, String currency, String on) {
    return new Money(in, currency, on);
  }

  /** The rows with what {@link #reporting} reads; the caller's last select leaves it out again. */
  Dataset<Row> withRates(Dataset<Row> rows) {
    if (!rated()) {
      return rows;
    }
    Column same = col(currency).equalTo(col(CURRENCY)).and(col(on).equalTo(col(ON)));
    return rows.join(broadcast(rates()), same, "left").drop(CURRENCY, ON);
  }

  /** An amount of the row in reporting currency. */
  Column reporting(Column amount) {
    Column ours = col(currency).equalTo(in.job().reportingCurrency());
    Column value = when(ours, round(amount, 4));
    if (rated()) {
      // In doubles, since a quotient of decimals would be rounded at the sixth digit on the way;
      // the rounding to 10 decimals takes their noise away before ties are judged.
      Column exact = amount.cast("double").divide(col(RATE)).multiply(col(REPORTING_RATE));
      value = value.otherwise(round(exact.try_cast(EXACT), 4));
    }
    return value.try_cast(AMOUNT);
  }

  /** The rows with each of these amounts replaced by its value in reporting currency. */
  Dataset<Row> inReporting(Dataset<Row> rows, String... amounts) {
    Dataset<Row> result = withRates(rows);
    for (String amount : amounts) {
      result = result.withColumn(amount, reporting(col(amount)));
    }
    return result.drop(RATE, REPORTING_RATE);
  }

  private boolean rated() {
    return in.extracts().mapped(SourceTables.FX_RATES);
  }

  /** For each foreign currency and day, its rate and the reporting currency's. */
  private Dataset<Row> rates() {
    String base = in.job().baseCurrency();
    String reporting = in.job().reportingCurrency();
    Dataset<Row> daily = daily();
    if (reporting.equals(base)) {
      return daily.withColumn(REPORTING_RATE, lit(1.0));
    }
    Dataset<Row> ours =
        daily
            .where(col(CURRENCY).equalTo(reporting))
            .select(col(ON).as("ours_on"), col(RATE).as(REPORTING_RATE));
    Dataset<Row> ofBase =
        ours.select(
            lit(base).as(CURRENCY), col("ours_on").as(ON), lit(1.0).as(RATE), col(REPORTING_RATE));
    return daily
        .where(col(CURRENCY).notEqual(reporting).and(col(CURRENCY).notEqual(base)))
        .join(broadcast(ours), col(ON).equalTo(col("ours_on")), "inner")
        .select(CURRENCY, ON, RATE, REPORTING_RATE)
        .unionAll(ofBase);
  }

  /** Each currency's rate on each day, carried forward; a rate that is not positive is none. */
  private Dataset<Row> daily() {
    WindowSpec later = Window.partitionBy("currency").orderBy("date").rowsBetween(1, 1);
    Column next = date_sub(min("date").over(later), 1);
    Column until = least(next, date_add(col("date"), CARRIED_DAYS));
    return in.table(SourceTables.FX_RATES)
        .where(col("rate").gt(0))
        .select(
            col("currency").as(CURRENCY),
            col("rate").cast("double").as(RATE),
            when(until.geq(col("date")), sequence(col("date"), until)).as("days"))
        .select(col(CURRENCY), col(RATE), explode(col("days")).as(ON));
  }
}
