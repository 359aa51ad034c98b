package org.partnershiphealth.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.partnershiphealth.report.RunTables.count;
import static org.partnershiphealth.report.RunTables.date;
import static org.partnershiphealth.report.RunTables.text;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.report.model.Act;
import org.partnershiphealth.report.model.Alarm;
import org.partnershiphealth.report.model.Bill;
import org.partnershiphealth.report.model.Cell;
import org.partnershiphealth.report.model.ContactShare;
import org.partnershiphealth.report.model.Event;
import org.partnershiphealth.report.model.GroupFigure;
import org.partnershiphealth.report.model.MeasureInfo;
import org.partnershiphealth.report.model.Partner;
import org.partnershiphealth.report.model.Promise;
import org.partnershiphealth.report.model.RunFacts;
import org.partnershiphealth.report.model.Score;
import org.partnershiphealth.report.model.SupplierFile;
import org.partnershiphealth.report.model.TierRow;
import org.partnershiphealth.report.model.Trouble;

/** Reads what reports on suppliers show: each table once for a whole batch of suppliers. */
final class SupplierReader {

  private static final int YEARS = 3;
  private static final int ISSUES = 9;
  private static final int BILLS = 200;
  private static final int ACTS = 8;

  private final RunTables tables;
  private final LocalDate asOf;

  SupplierReader(RunTables tables, LocalDate asOf) {
    this.tables = tables;
    this.asOf = asOf;
  }

  private record Counted(String supplierId, String words) {}

  private <T> List<T> batch(
      String table, List<String> ids, UnaryOperator<Dataset<Row>> query, Function<Row, T> record) {
    Object[] all = ids.toArray();
    return tables.rows(table, t -> query.apply(t.where(col("supplier_id").isin(all))), record);
  }

  List<SupplierFile> read(RunFacts run, List<String> ids) {
    List<Partner> partners = batch("supplier", ids, t -> t, Records::partner);
    List<Score> scores =
        batch(
            "trust_month",
            ids,
            t -> t.where(since("month")).orderBy("supplier_id", "party", "pillar", "month"),
            Records::score);
    List<Cell> cells = new ArrayList<>(cells("indicator_month", ids, Wording.SIX));
    cells.addAll(cells("outcome_month", ids, Wording.RESULTS));
    List<TierRow> tiers = batch("league", ids, t -> t.orderBy("party"), Records::tier);
    List<Alarm> alarms =
        new AlarmReader(tables, asOf)
            .recent().stream().filter(a -> ids.contains(a.supplierId())).toList();
    List<Promise> promises =
        new PromiseReader(tables).open(col("supplier_id").isin(ids.toArray()), Integer.MAX_VALUE);
    List<Trouble> troubles =
        batch("issue", ids, t -> t.orderBy("opened_at", "issue_id"), Records::trouble);
    List<Bill> bills = bills(ids);
    List<Event> events = events(ids);
    List<Act> acts = acts(ids);
    List<Counted> counts = counts(ids);
    Map<String, List<ContactShare>> contact = new ContactReader(tables, asOf).bySupplier(ids);
    List<MeasureInfo> measures = tables.rows("measure", RunTables::byId, Records::measure);
    List<GroupFigure> figures = groups();
    List<SupplierFile> files = new ArrayList<>();
    for (String id : ids) {
      Partner partner =
          partners.stream().filter(p -> p.id().equals(id)).findFirst().orElse(unknown(id));
      files.add(
          new SupplierFile(
              new RunFacts(run.runId(), asOf, run.currency(), tables.missing()),
              partner,
              of(scores, Score::supplierId, id),
              peers(partner),
              of(cells, Cell::supplierId, id),
              figures.stream().filter(f -> f.group().equals(partner.peerGroup())).toList(),
              measures,
              of(tiers, TierRow::supplierId, id),
              of(alarms, Alarm::supplierId, id),
              of(promises, Promise::supplierId, id),
              last(of(troubles, Trouble::supplierId, id), ISSUES),
              last(of(bills, Bill::supplierId, id), BILLS),
              of(events, Event::supplierId, id),
              of(acts, Act::supplierId, id),
              of(counts, Counted::supplierId, id).stream().map(Counted::words).toList(),
              contact.getOrDefault(id, List.of())));
    }
    return files;
  }

  private List<Cell> cells(String table, List<String> ids, List<String> measures) {
    return batch(
        table,
        ids,
        t ->
            t.where(col("measure").isin(measures.toArray()))
                .where("part = 'main' and window_months = 12")
                .where(since("month"))
                .orderBy("supplier_id", "measure", "party", "month"),
        Records::cell);
  }

  private static Partner unknown(String id) {
    return new Partner(id, null, null, null, null, false, null, null, null, null);
  }

  private static <T> List<T> of(List<T> rows, Function<T, String> key, String id) {
    return rows.stream().filter(row -> id.equals(key.apply(row))).toList();
  }

  private static <T> List<T> last(List<T> rows, int n) {
    return rows.subList(Math.max(0, rows.size() - n), rows.size());
  }

  private org.apache.spark.sql.Column since(String column) {
    return col(column).geq(lit(Date.valueOf(lastMonth().minusYears(YEARS))));
  }

  private List<Score> peerScores = List.of();

  private LocalDate lastMonth() {
    return asOf.withDayOfMonth(1);
  }

  /**
   * Middle half of the peer group, of pillars and sides at the last month; left out where fewer
   * than five suppliers stand behind it.
   */
  private List<Score> peers(Partner partner) {
    if (peerScores.isEmpty() && tables.has("trust_month") && tables.has("supplier")) {
      Dataset<Row> group = tables.table("supplier").select("supplier_id", "peer_group");
      peerScores =
          tables.rows(
              "trust_month",
              t ->
                  t.where("score is not null")
                      .where(since("month"))
                      .where(
                          expr("pillar = 'ALL' and party = 'MUTUAL'")
                              .or(col("month").equalTo(lit(Date.valueOf(lastMonth())))))
                      .join(group, "supplier_id")
                      .groupBy(
                          col("peer_group").as("supplier_id"),
                          col("month"),
                          col("party"),
                          col("pillar"))
                      .agg(
                          expr("percentile(score, 0.5)").as("score"),
                          expr("percentile(score, 0.25)").as("low"),
                          expr("percentile(score, 0.75)").as("high"),
                          expr("cast(count(*) as double)").as("evidence_n"))
                      .where("evidence_n >= 5")
                      .withColumn("status", lit("OK"))
                      .orderBy("supplier_id", "party", "pillar", "month"),
              Records::score);
    }
    return peerScores.stream().filter(s -> s.supplierId().equals(partner.peerGroup())).toList();
  }

  private List<GroupFigure> groups() {
    return tables.rows(
        "group_measure",
        t ->
            t.where("group_kind = 'PEER' and n >= 5")
                .where(
                    col("measure")
                        .isin(
                            Stream.of(Wording.SIX, Wording.RESULTS)
                                .flatMap(List::stream)
                                .toArray()))
                .where(since("month"))
                .orderBy("group_value", "measure", "party", "month"),
        Records::figure);
  }

  private List<Bill> bills(List<String> ids) {
    return batch(
        "invoice",
        ids,
        t ->
            t.where("kind = 'INVOICE' and effective_due_on is not null and late_days is not null")
                .where(since("effective_due_on"))
                .orderBy("effective_due_on", "invoice_id"),
        r ->
            new Bill(
                text(r, "supplier_id"), date(r, "effective_due_on"), (int) count(r, "late_days")));
  }

  private List<Event> events(List<String> ids) {
    List<Event> events = new ArrayList<>(visits(ids));
    events.addAll(
        batch(
            "order_change",
            ids,
            t ->
                t.where("party = 'BUYER' and field in ('QUANTITY', 'CANCEL') and notice_bd < 10")
                    .where("not coalesce(agreed, false)")
                    .where(since("changed_on"))
                    .groupBy("supplier_id")
                    .agg(expr("max_by(changed_on, abs(quantity_moved))").as("changed_on"))
                    .where("changed_on is not null"),
            r ->
                new Event(
                    text(r, "supplier_id"), date(r, "changed_on"), "Our change without notice")));
    events.sort(Comparator.comparing(Event::on).thenComparing(Event::words));
    return events;
  }

  private List<Event> visits(List<String> ids) {
    return batch(
        "meeting",
        ids,
        t ->
            t.where("kind = 'VISIT' and held_at is not null and coalesce(on_site, true)")
                .where(since("held_at"))
                .orderBy("held_at", "meeting_id"),
        r -> new Event(text(r, "supplier_id"), date(r, "held_at"), "Site visit"));
  }

  /** The broken acts of the last year that weigh most. */
  private List<Act> acts(List<String> ids) {
    return batch(
        "ledger",
        ids,
        t ->
            t.where("not kept")
                .where(col("month").geq(lit(Date.valueOf(lastMonth().minusMonths(11)))))
                .withColumn(
                    "place",
                    expr(
                        "row_number() over (partition by supplier_id"
                            + " order by weight desc, month desc, action_id)"))
                .where(col("place").leq(ACTS))
                .orderBy("supplier_id", "place"),
        Records::act);
  }

  private List<Counted> counts(List<String> ids) {
    return batch(
        "supplier_coverage",
        ids,
        t -> t.where("rows_n > 0").orderBy("supplier_id", "source_table"),
        r ->
            new Counted(
                text(r, "supplier_id"), Wording.rows(count(r, "rows_n"), text(r, "source_table"))));
  }
}
