package org.partnershiphealth.report.model;

import java.util.List;

/**
 * Everything the report on one supplier is composed of. No other supplier can be recognised: peers
 * stand as the middle half of a group of five or more.
 *
 * @param peers scores of the peer group as median and quartiles; the supplier id is the group
 * @param acts the acts that moved the scores most in the last 12 months
 * @param counts rows that the scores rest on, such as "1,284 messages"
 * @param contact the days of a year, each of one supplier: at work, in contact, off
 */
public record SupplierFile(
    RunFacts facts,
    Partner partner,
    List<Score> scores,
    List<Score> peers,
    List<Cell> cells,
    List<GroupFigure> figures,
    List<MeasureInfo> measures,
    List<TierRow> tiers,
    List<Alarm> alarms,
    List<Promise> promises,
    List<Trouble> troubles,
    List<Bill> bills,
    List<Event> events,
    List<Act> acts,
    List<String> counts,
    List<ContactShare> contact) {

  /** Whether the run has no such table, or the job no source for it, as a measure of it tells. */
  public boolean lacks(String table, String measure) {
    return facts.lacks(table, measure, measures);
  }
}
