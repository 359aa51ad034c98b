package org.partnershiphealth.facts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The clocks of both sides, made from their calendars' bits in the row of their terms. A task makes
 * each calendar and each zone's table once.
 */
final class PartyClocks implements SideClocks {

  private static final long serialVersionUID = 1L;

  private transient Map<String, WorkingCalendar> calendars;
  private transient Map<String, ZoneOffsets> zones;

  /** What {@link ConversationReader} needs of each supplier's terms. */
  static Dataset<Row> terms(FactInputs in) {
    Dataset<Row> buyerDays = days(in, "buyer_");
    Dataset<Row> supplierDays = days(in, "supplier_");
    return in.parties()
        .join(broadcast(buyerDays), same("buyer_"), "left")
        .join(broadcast(supplierDays), same("supplier_"), "left")
        .select(col("supplier_id"), col("answer_limit_bh"), side("buyer_"), side("supplier_"));
  }

  private static Dataset<Row> days(FactInputs in, String side) {
    return in.calendars()
        .select(
            col(CalendarTable.CALENDAR_ID).as(side + "days_of"),
            col(CalendarTable.FIRST).as(side + "first"),
            col(CalendarTable.LAST).as(side + "last"),
            col(CalendarTable.BITS).as(side + "bits"));
  }

  private static Column same(String side) {
    return col(side + "calendar_id").equalTo(col(side + "days_of"));
  }

  private static Column side(String side) {
    return struct(
            col(side + "zone").as("zone"),
            col(side + "work_start_s").as("start"),
            col(side + "work_end_s").as("end"),
            col(side + "days_of").as("calendar"),
            col(side + "first").as("first"),
            col(side + "last").as("last"),
            col(side + "bits").as("bits"))
        .as(side + "side");
  }

  @Override
  public Responder buyer(Row terms) {
    return new Responder(clock(terms.getStruct(2)), terms.getInt(1));
  }

  @Override
  public Responder supplier(Row terms) {
    return new Responder(clock(terms.getStruct(3)), terms.getInt(1));
  }

  private WorkClock clock(Row side) {
    if (side.isNullAt(0) || side.isNullAt(1) || side.isNullAt(2) || side.isNullAt(3)) {
      return null;
    }
    if (calendars == null) {
      calendars = new HashMap<>();
      zones = new HashMap<>();
    }
    WorkingCalendar calendar =
        calendars.computeIfAbsent(side.getString(3), id -> calendar(id, side));
    ZoneOffsets offsets =
        zones.computeIfAbsent(side.getString(0), id -> new ZoneOffsets(ZoneId.of(id)));
    return new WorkingClock(calendar, offsets, side.getInt(1), side.getInt(2));
  }

  private static WorkingCalendar calendar(String id, Row side) {
    return CalendarTable.calendar(id, side.getInt(4), side.getInt(5), side.getList(6));
  }
}
