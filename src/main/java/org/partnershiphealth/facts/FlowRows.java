package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.next_day;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.Extracts;
import org.partnershiphealth.extracts.SourceTables;

/** What {@link Flows} sums: rows of supplier, month, kind and amount, from every mapped table. */
final class FlowRows {

  private final Facts facts;
  private final FactInputs in;
  private final List<Dataset<Row>> parts = new ArrayList<>();

  private FlowRows(Facts facts) {
    this.facts = facts;
    this.in = facts.inputs();
  }

  static Dataset<Row> of(Facts facts) {
    FlowRows rows = new FlowRows(facts);
    rows.addSpend();
    rows.addCosts();
    rows.addDeliveries();
    rows.addImprovements();
    return rows.parts.stream().reduce(Dataset::unionAll).orElseThrow();
  }

  private void add(Dataset<Row> rows, Column... flows) {
    parts.add(
        rows.select(col("supplier_id"), explode(array(flows)).as("flow"))
            .select(col("supplier_id"), col("flow.month"), col("flow.kind"), col("flow.amount")));
  }

  private Column flow(String kind, Column on, Column amount) {
    return struct(
        Months.of(on, in.asOf()).as("month"),
        lit(kind).as("kind"),
        amount.cast("decimal(38,18)").as("amount"));
  }

  /** Invoices less credit notes; where no invoices are mapped, what was accepted at its price. */
  private void addSpend() {
    if (in.extracts().mapped(SourceTables.INVOICES)) {
      Column credit = col("kind").equalTo("CREDIT_NOTE");
      Column amount =
          when(credit, negate(abs(col("amount_reporting")))).otherwise(col("amount_reporting"));
      add(facts.get(Invoices.FACT), flow(Flows.SPEND, col("received_on"), amount));
      return;
    }
    Dataset<Row> accepted =
        facts
            .get(OrderLines.FACT)
            .select(
                col("supplier_id"),
                col("currency"),
                col("unit_price"),
                explode(col("receipts")).as("receipt"))
            .withColumn("on", col("receipt.on"))
            .withColumn("amount", col("receipt.quantity").multiply(col("unit_price")));
    Dataset<Row> valued = Money.of(in, "currency", "on").inReporting(accepted, "amount");
    add(valued, flow(Flows.SPEND, col("on"), col("amount")));
  }

  private void addCosts() {
    Extracts extracts = in.extracts();
    if (extracts.mapped(SourceTables.QUALITY_COSTS)) {
      Dataset<Row> costs = in.table(SourceTables.QUALITY_COSTS);
      add(
          Money.of(in, "currency", "booked_on").inReporting(costs, "amount"),
          flow(Flows.QUALITY, col("booked_on"), col("amount")));
    }
    if (extracts.mapped(SourceTables.ORDER_CHANGES)) {
      Dataset<Row> changes = facts.get(OrderChanges.FACT).where(col("party").equalTo("BUYER"));
      add(changes, flow(Flows.CHARGES, col("changed_on"), col("charge_amount")));
    }
    if (extracts.mapped(SourceTables.INVOICES, "interest_amount")) {
      addInterest();
    }
    if (extracts.mapped(SourceTables.CONTACT_HOURS)) {
      addHours();
    }
  }

  private void addInterest() {
    Dataset<Row> settled =
        facts
            .get(Invoices.FACT)
            .where(col("settled_on").isNotNull())
            .select(col("invoice_id").as("settled_id"), col("settled_on"));
    Dataset<Row> interest =
        in.table(SourceTables.INVOICES)
            .where(col("interest_amount").isNotNull())
            .join(settled, col("invoice_id").equalTo(col("settled_id")), "inner");
    add(
        Money.of(in, "currency", "settled_on").inReporting(interest, "interest_amount"),
        flow(Flows.INTEREST, col("settled_on"), col("interest_amount")));
  }

  /** Weeks count when they have ended, in the month of their Sunday. */
  private void addHours() {
    Column sunday = next_day(date_sub(col("week"), 1), "SUN");
    Dataset<Row> hours = in.table(SourceTables.CONTACT_HOURS).withColumn("sunday", sunday);
    Column haggling = when(col("topic").isin("CONTRACTING", "HAGGLING"), col("hours"));
    add(
        hours,
        flow(Flows.HOURS, col("sunday"), col("hours")),
        flow(Flows.HAGGLING, col("sunday"), haggling));
    in.job()
        .cost()
        .hourRate()
        .ifPresent(rate -> addHourCosts(hours.withColumn("rate", lit(rate).cast(Money.AMOUNT))));
  }

  private void addHourCosts(Dataset<Row> hours) {
    String currency = in.job().cost().currency().orElse(in.job().reportingCurrency());
    Dataset<Row> costs =
        hours
            .withColumn("currency", lit(currency))
            .withColumn("amount", col("hours").multiply(col("rate")));
    add(
        Money.of(in, "currency", "sunday").inReporting(costs, "amount"),
        flow(Flows.HOUR_COST, col("sunday"), col("amount")));
  }

  private void addDeliveries() {
    Column full = col("full_month");
    add(
        facts.get(OrderLines.FACT),
        flow(Flows.DUE_VALUE, full, col("ordered_value")),
        flow(Flows.ACCEPTED_VALUE, full, col("full_value")),
        flow(Flows.YEAR_AGO_VALUE, add_months(full, 12), col("full_value")),
        flow(Flows.LANDED, col("completed_month"), col("landed_amount")));
    add(
        facts.get(LandedCosts.FACT),
        flow(Flows.INDEXED, col("index_month"), col("landed_amount")),
        flow(Flows.BASE, col("index_month"), col("base_amount")));
  }

  /** Ideas that were put to work and whose value somebody verified; claims alone do not count. */
  private void addImprovements() {
    if (!in.extracts().mapped(SourceTables.IMPROVEMENTS)) {
      return;
    }
    Dataset<Row> verified =
        facts.get(Improvements.FACT).where(col("implemented_on").isNotNull().and(col("verified")));
    add(
        Money.of(in, "currency", "implemented_on").inReporting(verified, "yearly_value"),
        flow(Flows.IMPROVED, col("implemented_on"), lit(1)),
        flow(Flows.IMPROVED_VALUE, col("implemented_on"), col("yearly_value")));
    add(facts.get(SupplierMonths.FACT), flow(Flows.YEARS, col("month"), col("years")));
  }
}
