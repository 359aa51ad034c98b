package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.partnershiphealth.config.JobFile;
import org.partnershiphealth.extracts.Extracts;

/**
 * The terms of each partnership: one row per supplier, with zone, calendar and hours of both sides
 * (prefixes {@code supplier_} and {@code buyer_}, as {@link WorkingTime} reads them) and what was
 * agreed, defaults filled in. Zone, calendar and hours of a side are null where they are not known.
 */
public final class Parties {

  static final String SUPPLIER = "supplier_";
  static final String BUYER = "buyer_";

  /** The peer group of suppliers without category and of groups that are too small. */
  public static final String OTHER = "OTHER";

  private static final int SMALLEST_GROUP = 5;
  private static final String TIME = "^(\\d{1,2}):(\\d{2})(?::\\d{2})?$";

  private Parties() {}

  /** The rows; plans one join with the sites and one window over the categories. */
  public static Dataset<Row> of(Extracts extracts, JobFile job, WorkingCalendars calendars) {
    Dataset<Row> places = Places.ofSuppliers(extracts, calendars.givenNames());
    Column id = known(CalendarName.id(col("country"), col("calendar"), col("week")), calendars);
    Column closed = known(concat(id, lit(WorkingCalendars.CLOSED)), calendars);
    return places
        .withColumn("supplier_zone", zone(calendars))
        .withColumn("start", seconds(coalesce(col("work_start"), lit("08:00"))))
        .withColumn("end", seconds(coalesce(col("work_end"), lit("17:00"))))
        .withColumn("hours_known", col("end").gt(col("start")))
        .withColumn("supplier_calendar_id", when(col("supplier_zone").isNotNull(), id))
        .select(
            col("supplier_id"),
            col("name"),
            col("country"),
            col("supplier_zone"),
            col("supplier_calendar_id"),
            coalesce(when(col("supplier_zone").isNotNull(), closed), col("supplier_calendar_id"))
                .as("supplier_closure_calendar_id"),
            when(col("hours_known"), col("start")).as("supplier_work_start_s"),
            when(col("hours_known"), col("end")).as("supplier_work_end_s"),
            constant(calendars.buyerZone()).as("buyer_zone"),
            constant(calendars.buyerZone().flatMap(z -> calendars.buyerCalendarId()))
                .as("buyer_calendar_id"),
            seconds(lit(job.buyer().workStart())).as("buyer_work_start_s"),
            seconds(lit(job.buyer().workEnd())).as("buyer_work_end_s"),
            col("category"),
            peerGroup().as("peer_group"),
            col("currency"),
            col("languages"),
            col("since"),
            col("ended_on"),
            coalesce(col("internal"), lit(false)).as("internal"),
            col("sole_source"),
            col("contract_type"),
            agreed("cadence_days", 14),
            agreed("answer_limit_bh", 8),
            agreed("change_notice_bd", 10),
            agreed("frozen_days", 30));
  }

  /**
   * The rows with {@code owner_zone}, {@code owner_calendar_id}, {@code owner_work_start_s} and
   * {@code owner_work_end_s} of the side that a column names, for {@code WorkingTime.of("owner_")}:
   * BUYER's own, else the supplier's (JOINT acts run on its calendar).
   */
  static Dataset<Row> owner(Dataset<Row> rows, Column party) {
    Dataset<Row> owned = rows;
    for (String term : List.of("zone", "calendar_id", "work_start_s", "work_end_s")) {
      Column owner =
          when(party.equalTo("BUYER"), col(BUYER + term)).otherwise(col(SUPPLIER + term));
      owned = owned.withColumn("owner_" + term, owner);
    }
    return owned;
  }

  /** A zone that is named but unknown stays unknown: that of the country may be another one. */
  private static Column zone(WorkingCalendars calendars) {
    return when(col("time_zone").isNotNull(), lookUp(calendars.zones(), col("time_zone")))
        .otherwise(lookUp(calendars.zonesOfCountries(), col("country")));
  }

  private static Column lookUp(Map<String, String> values, Column key) {
    if (values.isEmpty()) {
      return lit(null).cast("string");
    }
    List<Column> entries = new ArrayList<>();
    values.forEach(
        (k, v) -> {
          entries.add(lit(k));
          entries.add(lit(v));
        });
    return element_at(functions.map(entries.toArray(Column[]::new)), key);
  }

  private static Column known(Column id, WorkingCalendars calendars) {
    return when(id.isin(calendars.ids().toArray()), id);
  }

  private static Column constant(Optional<String> value) {
    return lit(value.orElse(null)).cast("string");
  }

  /** Seconds since midnight of {@code HH:mm}; null where the text is something else. */
  private static Column seconds(Column time) {
    Column hours = regexp_extract(trim(time), TIME, 1);
    Column minutes = regexp_extract(trim(time), TIME, 2);
    Column seconds =
        hours.try_cast("int").multiply(3600).plus(minutes.try_cast("int").multiply(60));
    return when(trim(time).rlike(TIME), when(seconds.leq(86_400), seconds));
  }

  private static Column peerGroup() {
    Column group = coalesce(col("category"), lit(OTHER));
    Column size = count(lit(1)).over(Window.partitionBy(group));
    return when(size.geq(SMALLEST_GROUP), group).otherwise(OTHER);
  }

  private static Column agreed(String term, int otherwise) {
    return when(col(term).gt(0), col(term)).otherwise(otherwise).as(term);
  }
}
