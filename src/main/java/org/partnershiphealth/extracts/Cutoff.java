package org.partnershiphealth.extracts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.partnershiphealth.config.JobFile;

/** What is known at the cut-off: it ends with the day {@code as_of} by the supplier's clock. */
final class Cutoff {

  private final LocalDate asOf;
  private final ZoneId buyerZone;

  Cutoff(JobFile job) {
    this.asOf = job.asOf();
    this.buyerZone =
        job.buyer()
            .timeZone()
            .flatMap(ZoneNames::canonical)
            .or(() -> job.buyer().country().flatMap(ZoneNames::ofCountry))
            .map(ZoneId::of)
            .orElse(ZoneId.of("UTC"));
  }

  /** The first instant that is not known by the buyer's clock; also where a zone is unknown. */
  Column ofBuyer() {
    return lit(asOf.plusDays(1).atStartOfDay(buyerZone).toInstant());
  }

  /** The first instant that is not known by the clock of each supplier. */
  Column ofSupplier(CheckedTable suppliers) {
    Column zone = lit(null).cast("string");
    if (suppliers.maps(List.of("country"))) {
      zone = ZoneNames.ofCountry(col("country"));
    }
    if (suppliers.maps(List.of("time_zone"))) {
      zone = coalesce(ZoneNames.canonical(col("time_zone")), zone);
    }
    Column end = lit(asOf.plusDays(1)).cast("timestamp");
    return coalesce(to_utc_timestamp(end, zone), ofBuyer());
  }

  private Column isAfter(SourceColumn column, Column limit) {
    Column time = col(column.name());
    return column.type() == SourceColumn.Type.DATE ? time.gt(lit(asOf)) : time.geq(limit);
  }

  /** Whether the earliest of the row's own events is not known yet; empty where it has none. */
  Optional<Column> isAfter(List<SourceColumn> columns, Column limit) {
    Column allAfter = lit(true);
    Column any = lit(false);
    boolean none = true;
    for (SourceColumn column : columns) {
      if (column.time() == SourceColumn.Time.EVENT) {
        none = false;
        allAfter = allAfter.and(coalesce(isAfter(column, limit), lit(true)));
        any = any.or(col(column.name()).isNotNull());
      }
    }
    return none ? Optional.empty() : Optional.of(allAfter.and(any));
  }

  /** The column without times that are not known yet; plans may lie in the future. */
  Column known(SourceColumn column, Column limit) {
    Column value = col(column.name());
    boolean plan = column.name().startsWith("planned_");
    if (column.time() == SourceColumn.Time.NONE || plan) {
      return value;
    }
    return when(isAfter(column, limit).unary_$bang(), value);
  }
}
