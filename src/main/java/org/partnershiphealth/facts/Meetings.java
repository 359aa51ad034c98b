package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceTables;

/** Meetings, planned or held. */
public final class Meetings {

  /** Levels of the partner's people, in the order of their bits in {@code levels}. */
  private static final String[] LEVELS = {"OWNER", "MANAGER", "ENGINEER", "LINE_LEAD", "OPERATOR"};

  private static final String[] MET_ON_SITE = {
    "meetings.levels_met", "meetings.on_site", "meetings.held_at"
  };

  /** The fact, and the published table {@code meeting}. */
  public static final Fact FACT =
      Fact.fact("meeting", "meetings, planned or held")
          .text("meeting_id", "meetings.meeting_id")
          .text("kind", "meetings.kind")
          .text("visit_type", "meetings.visit_type")
          .instant("planned_at", "meetings.planned_at")
          .instant("held_at", "meetings.held_at")
          .flag("on_site", "meetings.on_site", "meetings.kind")
          .integer("levels_met_n", "meetings.levels_met")
          .text("called_by", "meetings.called_by")
          .flag("on_partner_day_off", "meetings.planned_at", "meetings.held_at")
          .date("held_on", "meetings.held_at")
          .month("held_month", "meetings.held_at")
          .integer("levels_on_site", MET_ON_SITE)
          .build();

  private Meetings() {}

  static Dataset<Row> of(Facts facts) {
    FactInputs in = facts.inputs();
    WorkingTime supplier = WorkingTime.of("supplier_");
    WorkingTime buyer = WorkingTime.of("buyer_");
    Column day = supplier.localDate(coalesce(col("held_at"), col("planned_at")));
    Column visited = col("kind").equalTo("VISIT").and(coalesce(col("on_site"), lit(true)));
    Dataset<Row> meetings =
        in.table(SourceTables.MEETINGS).join(broadcast(in.parties()), "supplier_id");
    return FACT.select(
        supplier
            .join(meetings, in.calendars())
            .withColumn("on_site", coalesce(visited, lit(false)).or(col("on_site")))
            .withColumn("day", day)
            .withColumn("on_partner_day_off", not(supplier.days().isWorkingDay(col("day"))))
            .withColumn("levels_met_n", size(array_distinct(col("levels_met"))))
            .withColumn("held_on", buyer.localDate(col("held_at")))
            .withColumn("held_month", Months.of(col("held_on"), in.asOf()))
            .withColumn("levels_on_site", when(col("on_site"), levels())));
  }

  /** A bit for each level; null where no level is known. */
  private static Column levels() {
    Column bits = lit(0);
    for (int i = 0; i < LEVELS.length; i++) {
      Column met = array_contains(col("levels_met"), LEVELS[i]);
      bits = bits.plus(when(met, lit(1 << i)).otherwise(lit(0)));
    }
    return when(bits.gt(0), bits);
  }
}
